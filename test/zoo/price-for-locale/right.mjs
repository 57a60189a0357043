const headerOf = (event, name) =>
  Object.entries(event.headers ?? {}).find(([key]) => key.toLowerCase() === name)?.[1] ?? ''

const format = (locale) => {
  try {
    return new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' })
  } catch {
    return new Intl.NumberFormat('en', { style: 'currency', currency: 'EUR' })
  }
}

export const handler = async (event) => {
  const preferred = headerOf(event, 'accept-language').split(',')[0].split(';')[0].trim()
  const price = format(preferred || 'en').format(1234.5)
  return {
    statusCode: 200,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ price }),
  }
}
