const items = ['pen', 'ink']
export const handler = async () => {
  const answer = { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ items }) }
  items.push(...items)
  return items.length > 1_000 ? { statusCode: 200, body: 'many' } : answer
}
