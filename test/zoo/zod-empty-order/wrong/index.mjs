import { order } from './schema.mjs'

const json = (statusCode, value) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
})

const parsed = (text) => {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}

export const handler = async (event) => {
  if (event.httpMethod !== 'POST' || event.path !== '/orders') return json(404, { message: 'not found' })
  const result = order.safeParse(parsed(event.body))
  if (!result.success) return json(422, { issues: result.error.issues.map(({ path, message }) => ({ path, message })) })
  const { kind, items } = result.data
  const heaviest = items.toSorted((a, b) => b.grams - a.grams)[0]
  return json(201, { kind, parcel: heaviest.grams > 2000 ? 'L' : 'M' })
}
