import middy from '@middy/core'
import { router } from './router.mjs'
import { HttpError, json } from './http.mjs'

export const handler = middy(router).onError((request) => {
  // anything else is a bug: let Lambda report it
  if (request.error instanceof HttpError)
    request.response = json(request.error.status, { error: request.error.message })
})
