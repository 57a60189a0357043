export const handler = async (event) => {
  const url = new URL(`https://units.example.com/?${event.rawQueryString}`)
  if (event.rawPath !== '/convert') return { statusCode: 404, body: '' }
  const { from, to } = Object.fromEntries(url.searchParams)
  if (!from) return { statusCode: 400, body: 'from which unit?' }
  return { statusCode: 200, body: to.toUpperCase() }
}
