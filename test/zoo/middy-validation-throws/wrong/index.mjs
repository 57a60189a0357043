import middy from '@middy/core'
import { jsonBody } from './json-body.mjs'
import { requires } from './requires.mjs'

export const handler = middy()
  .use(jsonBody())
  .use(requires('name'))
  .handler(async (event) => ({
    statusCode: 201,
    headers: { 'Content-Type': 'text/plain' },
    body: event.json === undefined ? 'nothing to do' : 'created',
  }))
