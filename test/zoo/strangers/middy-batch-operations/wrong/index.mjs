import middy from '@middy/core'
import { jsonBody } from './middlewares/json-body.mjs'
import { httpErrors } from './middlewares/http-errors.mjs'
import { router } from './router.mjs'

export const handler = middy().use(httpErrors()).use(jsonBody()).handler(router)
