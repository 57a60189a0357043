import { negotiate } from './accept.mjs'

const OUTAGES = [
  { id: 'o-81', region: 'north', households: 1200, lat: 53.55, lng: 9.99, cause: 'cable' },
  { id: 'o-82', region: 'north', households: 35, lat: 53.61, lng: 10.05, cause: 'transformer' },
  { id: 'o-90', region: 'harbour', households: 410, lat: 53.52, lng: 9.94, cause: 'flood' },
]

const RENDERERS = {
  'application/json': (o) => JSON.stringify(o),
  'application/geo+json': (o) =>
    JSON.stringify({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [o.lng, o.lat] },
      properties: { id: o.id, households: o.households },
    }),
  'text/plain': (o) => `${o.id}: ${o.households} households without power (${o.cause})`,
}

class OutageController {
  constructor(event) {
    this.method = event.requestContext.http.method
    this.path = event.rawPath
    this.accept = event.headers?.accept ?? event.headers?.Accept
    this.query = event.queryStringParameters ?? {}
  }

  reply(statusCode, body, type = 'application/json') {
    return {
      statusCode,
      headers: { 'content-type': type, vary: 'accept' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }
  }

  list() {
    const { region } = this.query
    return this.reply(
      200,
      OUTAGES.filter((o) => region === undefined || o.region === region),
    )
  }

  show(id) {
    const outage = OUTAGES.find((o) => o.id === id)
    if (!outage) return this.reply(404, { error: 'no such outage' })
    const type = negotiate(this.accept, Object.keys(RENDERERS))
    if (!type) return this.reply(406, { error: 'not acceptable' })
    return this.reply(200, RENDERERS[type](outage), type)
  }

  position(id) {
    const outage = OUTAGES.find((o) => o.id === id)
    return outage ? this.reply(200, { lat: outage.lat, lng: outage.lng }) : this.reply(404, { error: 'no such outage' })
  }

  dispatch() {
    const [, root, id, part, more] = this.path.split('/')
    if (root !== 'outages' || more !== undefined) return this.reply(404, { error: 'not found' })
    if (this.method !== 'GET') return this.reply(405, { error: 'read only' })
    if (!id) return this.list()
    if (part === undefined) return this.show(id)
    return part === 'position' ? this.position(id) : this.reply(404, { error: 'not found' })
  }
}

export const handler = async (event) => new OutageController(event).dispatch()
