import { Router } from './router.mjs'
import { TileSource } from './tile.source.mjs'

const tiles = new TileSource()
const json = (statusCode, payload) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(payload),
})

function image(buffer, maxAge) {
  return {
    statusCode: 200,
    headers: { 'content-type': 'image/png', 'cache-control': `public, max-age=${maxAge}` },
    body: buffer.toString('base64'),
    isBase64Encoded: true,
  }
}

const router = new Router()
  .get('/tiles.json', () => json(200, tiles.describe()))
  .get('/tiles/{z}/{x}/{y}.png', ({ z, x, y }) => {
    const [zoom, column, row] = [z, x, y].map(Number)
    if (zoom > 22) {
      return json(400, { error: 'zoom out of range' })
    }
    const span = 2 ** zoom
    if (column >= span || row >= span) {
      return json(404, { error: 'no such tile' })
    }
    if (zoom > tiles.maxZoom) {
      // nothing rendered at this depth, clients scale the parent tile
      return {
        statusCode: 200,
        headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=60' },
        body: tiles.blank().toString(),
      }
    }
    return image(tiles.render(zoom, column, row), 86_400)
  })

export const handler = async (event) => {
  const { method } = event.requestContext.http
  return router.dispatch(method, event.rawPath) ?? json(404, { error: 'not found' })
}
