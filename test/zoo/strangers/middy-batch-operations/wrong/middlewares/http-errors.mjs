import { respond } from '../responses.mjs'

export const httpErrors = () => ({
  onError: (request) => {
    if (request.error.statusCode) request.response = respond(request.error.statusCode, { error: request.error.message })
  },
})
