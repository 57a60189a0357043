const items = ['pen', 'ink']
export const handler = async () => {
  const answer = { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ items }) }
  if (items.length < 100) items.push(...items)
  return answer
}
