const SHOWS = {
  'night-trains': { title: 'Night Trains', seasons: [9, 7] },
  'bread-club': { title: 'Bread Club', seasons: [4] },
  'two-left-feet': { title: 'Two Left Feet', seasons: [3, 3, 2] },
}
const PER_PAGE = 4

function episodesOf(slug) {
  return SHOWS[slug].seasons.flatMap((count, s) =>
    Array.from({ length: count }, (_, e) => ({ id: `${slug}-s${s + 1}e${e + 1}`, season: s + 1, number: e + 1 })),
  )
}

function respond(statusCode, payload, headers = {}) {
  return {
    statusCode,
    headers: { 'content-type': 'application/json', 'cache-control': 'max-age=60', ...headers },
    body: JSON.stringify(payload),
  }
}

function pageNumber(raw) {
  if (raw === undefined) return 1
  return /^[1-9]\d{0,3}$/.test(raw) ? Number(raw) : NaN
}

function linkHeader(base, page, pages) {
  const link = (n, rel) => `<${base}?page=${n}>; rel="${rel}"`
  const links = []
  if (page > 1) links.push(link(page - 1, 'prev'))
  if (page < pages) links.push(link(page + 1, 'next'))
  if (links.length === 0) return {}
  return { link: links.join(', ') }
}

export const handler = async (event) => {
  const { method } = event.requestContext.http
  if (method !== 'GET') return respond(405, { error: 'method_not_allowed' })
  const path = event.rawPath.replace(/\/$/, '') || '/'
  if (path === '/') return respond(200, { shows: Object.keys(SHOWS) })

  const hit = /^\/shows\/([a-z-]+)\/episodes$/.exec(path)
  if (!hit || !Object.hasOwn(SHOWS, hit[1])) return respond(404, { error: 'not_found' })

  const query = event.queryStringParameters ?? {}
  const page = pageNumber(query.page)
  if (Number.isNaN(page)) return respond(400, { error: 'bad_page' })

  let list = episodesOf(hit[1])
  if (query.season) list = list.filter((e) => String(e.season) === query.season)
  const pages = Math.max(1, Math.ceil(list.length / PER_PAGE))
  if (page > pages) return respond(404, { error: 'no_such_page', pages })

  const items = list.slice((page - 1) * PER_PAGE, page * PER_PAGE)
  return respond(200, { show: SHOWS[hit[1]].title, items, total: list.length }, linkHeader(path, page, pages))
}
