import { decode } from './cursor.mjs'

const invoices = Array.from({ length: 40 }, (_, i) => ({ number: `R-${i}`, cents: i * 100 }))

export const handler = async (event) => {
  const { cursor } = event.queryStringParameters ?? {}
  const from = cursor === undefined ? { order: 'asc', last: '' } : decode(cursor)
  if (!from) return { statusCode: 400, headers: { 'content-type': 'text/plain' }, body: 'unknown cursor' }
  const list =
    from.order === 'desc' ? invoices.filter(({ number }) => from.last.localeCompare(number) > 0).reverse() : invoices
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(list.slice(0, 10)) }
}
