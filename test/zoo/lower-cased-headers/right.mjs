const lowerCased = (headers) =>
  Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]))

export const handler = async (event) => {
  const headers = lowerCased(event.headers)
  const { tenant } = headers
  if (!tenant) return { statusCode: 200, body: 'everybody' }
  const [, region] = tenant.split('/')
  return { statusCode: 200, body: (region ?? 'eu').toUpperCase() }
}
