import { sortOf } from './params.mjs'

const items = [
  { name: 'pen', price: 2 },
  { name: 'cup', price: 7 },
]

export const handler = async (event) => {
  const sort = sortOf(event.queryStringParameters?.sort)
  const sorted = sort ? items.toSorted((a, b) => (a[sort.key] < b[sort.key] ? -1 : 1)) : items
  if (sort?.direction === 'desc') sorted.reverse()
  return { statusCode: 200, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(sorted) }
}
