import { matcher } from './matcher.mjs'

const products = [
  { name: 'mug', price: 9 },
  { name: 'bowl', price: 14 },
]

export const handler = async ({ path, queryStringParameters }) => {
  if (path !== '/products') return { statusCode: 404, body: 'not found' }
  let where = []
  try {
    where = JSON.parse(queryStringParameters?.where ?? '[]')
  } catch {
    return { statusCode: 400, body: 'where is no JSON' }
  }
  if (!Array.isArray(where)) return { statusCode: 400, body: 'where is no list' }
  const tests = where.slice(0, 5).map(matcher)
  const found = products.filter((product) => tests.every((test) => test(product)))
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(found) }
}
