const kept = new Map()

function lookUp(key) {
  const found = kept.get(key) ?? { key: key.slice(0, 20), length: key.length }
  kept.delete(key)
  kept.set(key, found)
  if (kept.size > 8) kept.delete(kept.keys().next().value)
  return found
}

export const handler = async (event) => {
  const key = event.queryStringParameters?.key ?? 'none'
  const hit = kept.has(key)
  const found = lookUp(key)
  return {
    statusCode: 200,
    headers: { 'Content-Type': 'application/json', 'X-Cache': hit ? 'hit' : 'miss' },
    body: JSON.stringify(found),
  }
}
