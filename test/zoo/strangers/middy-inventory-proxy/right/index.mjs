import middy from '@middy/core'
import { errors } from './middlewares/errors.mjs'
import { inventory } from './inventory.mjs'

export const handler = middy().use(errors()).handler(inventory)
