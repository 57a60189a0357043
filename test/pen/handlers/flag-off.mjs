const flags = { checkout: false }

export const handler = async () => {
  if (!flags.checkout) {
    return { statusCode: 503, headers: { 'Content-Type': 'text/plain', 'Retry-After': '3600' }, body: 'Closed for now' }
  }
  return { statusCode: 200, headers: { 'Content-Type': 'text/plain' }, body: 'Open' }
}
