// the old numbers of the registers, and where their pages are kept now
const MOVED = new Map([
  ['/registers/11', '/parishes/st-ann/baptisms'],
  ['/registers/12', '/parishes/st-ann/burials'],
  ['/registers/17', ['/parishes/st-bride/marriages', '/parishes/st-olave/marriages']],
  ['/registers/20', '/parishes/st-olave/burials'],
])
const PAGES = new Set([...MOVED.values()].flat())

const json = (statusCode, value, headers = {}) => ({
  statusCode,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(value),
})

function normal(path) {
  const lower = path.toLowerCase()
  return lower.length > 1 && lower.endsWith('/') ? lower.slice(0, -1) : lower
}

const moved = (target, lasting) => ({
  statusCode: lasting ? 301 : 302,
  headers: { location: target, 'cache-control': lasting ? 'max-age=604800' : 'no-cache' },
  body: '',
})

export const handler = async (event) => {
  const { method } = event.requestContext.http
  if (method !== 'GET' && method !== 'HEAD') return json(405, { error: 'read only' }, { allow: 'GET, HEAD' })

  const path = normal(event.rawPath)
  if (path === '/') return json(200, { registers: [...MOVED.keys()] })
  if (PAGES.has(path)) return json(200, { page: path })

  const target = MOVED.get(path)
  if (!target) return json(404, { error: 'no such register' })

  const query = event.queryStringParameters ?? {}
  if (Array.isArray(target)) {
    // a register that was divided: the reader chooses, unless told not to ask
    if (query.choose !== 'first') return json(300, { choices: target })
    return moved(target[0], false)
  }
  return moved(target, query.choose !== 'first')
}
