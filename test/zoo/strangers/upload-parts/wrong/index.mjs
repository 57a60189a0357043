import middy from '@middy/core'
import { decodeBody } from './middlewares/decode-body.mjs'
import { problems } from './middlewares/problems.mjs'
import { route } from './router.mjs'

export const handler = middy(route)
  .use(problems())
  .use(decodeBody({ maxBytes: 256 * 1024 }))
