export const handler = async (event) => {
  if (event.body && !event.headers['content-type'].startsWith('text/plain')) {
    return { statusCode: 415, headers: { 'Content-Type': 'text/plain' }, body: 'only text, please' }
  }
  const words = (event.body ?? '').split(/\s+/).filter(Boolean).length
  return { statusCode: 200, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ words }) }
}
