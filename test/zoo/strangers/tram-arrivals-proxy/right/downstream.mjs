const STOPS = {
  quay: [
    { line: 2, minutes: 3 },
    { line: 5, minutes: 9 },
  ],
  infirmary: [{ line: 2, minutes: 7 }],
  depot: [],
}

const reply = (status, data, headers = {}) => ({
  status,
  data,
  headers: { 'content-type': 'application/json', ...headers },
})

function arrivals(stop) {
  if (!Object.hasOwn(STOPS, stop)) return reply(404, { error: 'no such stop' })
  // the depot's board is switched off out of hours
  if (stop === 'depot') return reply(503, { error: 'board is off' }, { 'retry-after': '120' })
  return reply(
    200,
    { stop, arrivals: STOPS[stop] },
    { 'cache-control': 'max-age=15', etag: `"${stop}-${STOPS[stop].length}"` },
  )
}

function favourite(body) {
  if (!body || typeof body.stop !== 'string' || !Object.hasOwn(STOPS, body.stop))
    return reply(422, { error: 'stop is unknown' })
  const recent = `recent=${body.stop}; Path=/tram`
  const cookies = body.remember === true ? [recent, `favourite=${body.stop}; Path=/tram; Max-Age=31536000`] : recent
  return reply(201, { stop: body.stop }, { 'set-cookie': cookies, location: `/tram/stops/${body.stop}` })
}

// Stands in for the operator's HTTP client, which answers in this shape.
export async function callTram({ method, path, query, body }) {
  if (method === 'GET' && path === '/stops') {
    const names = Object.keys(STOPS)
    return reply(200, { stops: query.q ? names.filter((n) => n.includes(query.q)) : names })
  }
  if (method === 'GET' && path.startsWith('/stops/')) return arrivals(path.slice('/stops/'.length))
  if (method === 'POST' && path === '/favourites') return favourite(body)
  if (method === 'DELETE' && path === '/favourites')
    return { status: 204, headers: { 'set-cookie': 'favourite=; Path=/tram; Max-Age=0' } }
  return reply(404, { error: 'not found' })
}
