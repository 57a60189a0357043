const BEACHES = ['Gruinard', 'Sandwood', 'Luskentyre', 'Achmelvich', 'Balnakeil']
const surveys = Array.from({ length: 47 }, (_, i) => ({
  id: i + 1,
  beach: BEACHES[i % BEACHES.length],
  pieces: (i * 37) % 211,
}))

const json = (statusCode, value, headers = {}) => ({
  statusCode,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(value),
})

function whole(text, fallback, max) {
  if (text === undefined) return fallback
  if (!/^\d{1,4}$/.test(text)) return null
  const n = Number(text)
  return n >= 1 && n <= max ? n : null
}

function neighbours(page, size, pages) {
  const link = (n, rel) => ({ rel, href: `/surveys?page=${n}&size=${size}` })
  const found = []
  if (page > 1 && page <= pages) found.push(link(page - 1, 'prev'))
  if (page < pages) found.push(link(page + 1, 'next'))
  return found
}

export const handler = async (event) => {
  const method = event.requestContext.http.method
  if (event.rawPath !== '/surveys') return json(404, { error: 'not found' })
  if (method !== 'GET') return json(405, { error: 'read only' }, { allow: 'GET' })

  const query = event.queryStringParameters ?? {}
  const page = whole(query.page, 1, 9999)
  const size = whole(query.size, 20, 50)
  if (page === null || size === null) return json(400, { error: 'page and size are whole numbers' })

  const pages = Math.ceil(surveys.length / size)
  const items = surveys.slice((page - 1) * size, page * size)
  const links = neighbours(page, size, pages)

  // RFC 8288 links for clients that ask for them, else a part of the body
  if (query.links === 'header') {
    const values = links.map(({ rel, href }) => `<${href}>; rel="${rel}"`)
    const headers = values.length ? { link: values.join(', ') } : {}
    return json(200, { items, total: surveys.length }, headers)
  }
  return json(200, { items, total: surveys.length, links })
}
