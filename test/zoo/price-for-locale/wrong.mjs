const headerOf = (event, name) =>
  Object.entries(event.headers ?? {}).find(([key]) => key.toLowerCase() === name)?.[1] ?? ''

export const handler = async (event) => {
  const preferred = headerOf(event, 'accept-language').split(',')[0].split(';')[0].trim()
  const format = new Intl.NumberFormat(preferred || 'en', { style: 'currency', currency: 'EUR' })
  const price = format.format(1234.5)
  return {
    statusCode: 200,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ price }),
  }
}
