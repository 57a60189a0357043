import middy from '@middy/core'
import { errorResponse, jsonBody, validate } from './middleware.mjs'
import { addAnswer, getSurvey } from './surveys.mjs'
import { HttpError } from './errors.mjs'

const json = (statusCode, value) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
})

async function route(event) {
  const id = event.pathParameters?.id
  switch (`${event.httpMethod} ${event.resource}`) {
    case 'GET /surveys/{id}':
      return json(200, getSurvey(id))
    case 'POST /surveys/{id}/answers':
      return json(201, addAnswer(getSurvey(id), event.parsedBody))
    default:
      throw new HttpError(404, 'no such route')
  }
}

export const handler = middy().use(errorResponse()).use(jsonBody()).use(validate()).handler(route)
