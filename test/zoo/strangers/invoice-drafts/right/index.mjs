import middy from '@middy/core'
import { parseBody, problemDetails, serialize, validate } from './middleware.mjs'
import { DraftService, draftSchema } from './draft.service.mjs'
import { problem } from './http.mjs'

const service = new DraftService()

async function createDraft(event) {
  const { customer, currency, lines } = event.body
  const duplicate = lines.find((line, i) => lines.findIndex((other) => other.sku === line.sku) !== i)
  if (duplicate) {
    return problem(409, 'duplicate-line', `Line ${lines.indexOf(duplicate) + 1} repeats a sku`)
  }
  const draft = service.price({ customer, currency, lines })
  return { statusCode: 201, body: draft }
}

export const handler = middy()
  .use(serialize())
  .use(problemDetails())
  .use(parseBody())
  .use(validate(draftSchema))
  .handler(createDraft)
