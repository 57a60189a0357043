import middy from '@middy/core'
import { createReceiver } from './receiver.mjs'
import { httpErrors, jsonBody, lowerCaseHeaders } from './middlewares.mjs'
import { createBus } from './bus.mjs'

export const handler = middy()
  .use(httpErrors())
  .use(lowerCaseHeaders())
  .use(jsonBody())
  .handler(createReceiver({ bus: createBus() }))
