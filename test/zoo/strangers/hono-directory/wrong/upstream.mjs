// Takes the place of the HR system in the sandbox account.
const people = [
  { id: 'p-11', name: 'Noor', team: 'platform', desk: '4.12' },
  { id: 'p-12', name: 'Jonas', team: 'design', desk: '2.03' },
]
const FIELDS = ['name', 'team', 'desk']

const json = (status, value, headers = {}) =>
  new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json', ...headers } })

const update = (person, changes, headers) => {
  const unknown = Object.keys(changes).filter((key) => !FIELDS.includes(key))
  if (unknown.length > 0) return json(422, { message: 'unknown fields', count: unknown.length })
  const next = { ...person, ...changes }
  if (headers.prefer === 'return=minimal') {
    return new Response(null, { status: 204, headers: { 'preference-applied': 'return=minimal' } })
  }
  return json(200, next)
}

export const upstream = async (method, path, { headers, body }) => {
  if (path === '/people') return json(200, people)
  const person = people.find((one) => path === `/people/${one.id}`)
  if (!person) return json(404, { message: 'unknown person' })
  return method === 'PATCH' ? update(person, JSON.parse(body), headers) : json(200, person)
}
