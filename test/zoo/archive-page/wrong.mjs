const recent = Array.from({ length: 50 }, (_, i) => ({ items: [`entry ${i}`] }))
const archive = Array.from({ length: 10 }, (_, i) => ({ items: [`old entry ${i}`] }))

export const handler = async (event) => {
  const page = Number(event.queryStringParameters?.page ?? 1)
  if (!Number.isInteger(page) || page < 1)
    return { statusCode: 400, headers: { 'Content-Type': 'text/plain' }, body: 'page?' }
  const found = page > 50 ? archive[page - 51] : recent[page - 1]
  const body = JSON.stringify({ page, items: found.items })
  return { statusCode: 200, headers: { 'Content-Type': 'application/json' }, body }
}
