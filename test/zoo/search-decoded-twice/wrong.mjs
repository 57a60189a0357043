const pages = ['Getting started', 'Pricing', 'Imprint', 'Terms of service']

export const handler = async (event) => {
  const needle = decodeURIComponent(event.queryStringParameters?.q ?? '').toLowerCase()
  const hits = pages.filter((page) => page.toLowerCase().includes(needle))
  return { statusCode: 200, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ hits }) }
}
