import { buckets } from './buckets.mjs'

const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

export const handler = async (event) => {
  if (event.rawPath !== '/stats') return { statusCode: 404, body: 'not found' }
  const { from, to, group = 'none' } = event.queryStringParameters ?? {}
  if (!day.test(from ?? '') || !day.test(to ?? '')) return { statusCode: 400, body: 'from and to are days' }
  const list = buckets(Date.parse(from), Date.parse(to), group)
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(list) }
}
