const people = [
  { name: 'Bea', age: 41 },
  { name: 'Ali', age: 29 },
]

const comparators = {
  name: (a, b) => a.name.localeCompare(b.name),
  age: (a, b) => a.age - b.age,
}

export const handler = async (event) => {
  const sort = event.queryStringParameters?.sort ?? 'name'
  const field = sort.replace(/^-/, '')
  const compare = Object.hasOwn(comparators, field) ? comparators[field] : undefined
  if (!compare) return { statusCode: 400, body: 'unknown sort field' }
  const sorted = people.toSorted(compare)
  if (sort.startsWith('-')) sorted.reverse()
  return {
    statusCode: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(sorted),
  }
}
