import { respond } from './responses.mjs'
import { runBatch } from './batch/run.mjs'
import { contacts } from './batch/contacts.mjs'

export async function router(event) {
  const { method } = event.requestContext.http
  switch (`${method} ${event.rawPath}`) {
    case 'GET /contacts':
      return respond(200, [...contacts.values()])
    case 'POST /contacts/batch':
      return runBatch(event.json)
    default:
      return respond(404, { error: 'Not found' })
  }
}
