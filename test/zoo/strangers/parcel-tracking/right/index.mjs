import { ParcelError } from './errors.mjs'
import { allParcels, getParcel, loadProof } from './parcels.mjs'

const json = (statusCode, value) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
})

const ROUTES = new Map([
  ['/parcels', () => json(200, { items: allParcels() })],
  ['/parcels/{id}', ({ id }) => json(200, getParcel(id))],
  [
    '/parcels/{id}/events',
    ({ id }) => {
      const { events } = getParcel(id)
      return json(200, { id, last: events.at(-1)?.what ?? 'announced', events })
    },
  ],
  [
    '/parcels/{id}/proof',
    async ({ id }) => {
      const proof = await loadProof(id)
      return {
        statusCode: 200,
        headers: { 'content-type': 'image/png', 'content-disposition': 'inline; filename="proof.png"' },
        body: proof.toString('base64'),
        isBase64Encoded: true,
      }
    },
  ],
])

export const handler = async (event) => {
  const route = ROUTES.get(event.resource)
  if (!route) return json(404, { error: 'no such resource' })
  if (event.httpMethod !== 'GET') return json(405, { error: 'read only' })
  try {
    return await route(event.pathParameters ?? {})
  } catch (error) {
    if (error instanceof ParcelError) return json(error.statusCode, { error: error.message })
    throw error
  }
}
