import { apply } from './patch.mjs'

const json = (statusCode, value) => ({ statusCode, body: JSON.stringify(value) })

export const handler = async (event) => {
  if (event.httpMethod !== 'PATCH') return json(200, { title: 'draft' })
  let operations
  try {
    operations = JSON.parse(event.body)
  } catch {
    return json(400, { message: 'no JSON' })
  }
  if (!Array.isArray(operations)) return json(400, { message: 'a list of operations is expected' })
  let document = { title: 'draft', tags: [] }
  for (const operation of operations) {
    if (typeof operation?.path !== 'string') return json(400, { message: 'path is missing' })
    document = apply(document, operation)
  }
  return json(200, document)
}
