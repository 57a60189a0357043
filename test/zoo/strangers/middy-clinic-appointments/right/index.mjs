import middy from '@middy/core'
import { apiKey, errorResponder, jsonBody } from './middleware.mjs'
import { route } from './routes.mjs'

export const handler = middy(route).use(errorResponder()).use(apiKey()).use(jsonBody())
