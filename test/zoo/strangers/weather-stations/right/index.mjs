const STATIONS = new Map([
  ['ber', { id: 'ber', name: 'Berlin Dahlem', lat: 52.45, lon: 13.3, celsius: 11.4 }],
  ['zrh', { id: 'zrh', name: 'Zürich Fluntern', lat: 47.38, lon: 8.57, celsius: 9.8 }],
  ['kef', { id: 'kef', name: 'Keflavík', lat: 63.99, lon: -22.62, celsius: 3.1 }],
])

const feature = ({ id, name, lat, lon, celsius }) => ({
  type: 'Feature',
  id,
  geometry: { type: 'Point', coordinates: [lon, lat] },
  properties: { name, celsius },
})

const fahrenheit = (celsius) => Math.round((celsius * 9) / 5 + 32)

const one = new Map([
  ['application/json', (station) => JSON.stringify(station)],
  ['application/geo+json', (station) => JSON.stringify(feature(station))],
  ['text/csv', ({ id, name, celsius }) => `id,name,celsius\r\n${id},${name},${celsius}\r\n`],
  ['text/plain', ({ name, celsius }) => `${name}: ${celsius} °C (${fahrenheit(celsius)} °F)\n`],
])

const many = new Map([
  ['application/json', (stations) => JSON.stringify({ stations })],
  ['text/csv', (stations) => stations.map(({ id, name }) => `${id},${name}\r\n`).join('')],
])

function negotiate(accept, renderers) {
  const ranges = accept.split(',').map((range) => range.split(';')[0].trim().toLowerCase())
  for (const range of ranges) {
    if (range === '*/*' || range === '') return renderers.keys().next().value
    if (renderers.has(range)) return range
    const family = range.endsWith('/*') && [...renderers.keys()].find((type) => type.startsWith(range.slice(0, -1)))
    if (family) return family
  }
  return null
}

const plain = (statusCode, body) => ({ statusCode, headers: { 'content-type': 'text/plain; charset=utf-8' }, body })

function render(event, renderers, data) {
  const type = negotiate(event.headers?.accept ?? '*/*', renderers)
  if (!type) return plain(406, `Available: ${[...renderers.keys()].join(', ')}`)
  return {
    statusCode: 200,
    headers: { 'content-type': type, vary: 'accept' },
    body: renderers.get(type)(data),
  }
}

export const handler = async (event) => {
  const { method, path } = event.requestContext.http
  if (!['GET', 'HEAD'].includes(method)) return plain(405, 'Read only')
  if (path === '/stations') return render(event, many, [...STATIONS.values()])

  const match = /^\/stations\/([a-z]{3})$/.exec(path)
  const station = match && STATIONS.get(match[1])
  return station ? render(event, one, station) : plain(404, 'No such station')
}
