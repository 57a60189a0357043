// the last ten requests, for the status page
const recent = Array.from({ length: 10 }, () => ({ method: '-' }))
let seen = 0

export const handler = async (event) => {
  recent[seen++ % recent.length].method = event.httpMethod
  const used = recent.filter(({ method }) => method !== '-').length
  return { statusCode: 200, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ seen, used }) }
}
