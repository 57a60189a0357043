import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { byteRange } from './range.mjs'
import { tracks } from './tracks.mjs'

const app = new Hono()

app.get('/audio', (c) => c.json([...tracks].map(([id, t]) => ({ id, title: t.title, seconds: t.seconds }))))

app.get('/audio/:id', (c) => {
  const track = tracks.get(c.req.param('id'))
  if (!track) return c.json({ error: 'no such track' }, 404)
  const { data } = track
  const headers = { 'content-type': 'audio/mpeg', 'accept-ranges': 'bytes' }
  const range = byteRange(c.req.header('range'), data.length)
  if (range === undefined) return c.body(data, 200, headers)
  if (range === null) return c.body(null, 416, { 'content-range': `bytes */${data.length}` })
  const part = new Uint8Array(range.end - range.start + 1)
  part.set(new Uint8Array(data.buffer, range.start, part.length))
  return c.body(part, 206, { ...headers, 'content-range': `bytes ${range.start}-${range.end}/${data.length}` })
})

app.notFound((c) => c.json({ error: 'not found' }, 404))
app.onError((error, c) => c.json({ error: 'internal error' }, 500))

export const handler = handle(app)
