import { Hono } from 'hono'
import { checksum, inBlocks } from './blocks.mjs'

const packets = new Map([
  ['kale-01', { sku: 'kale-01', name: 'Nero di Toscana' }],
  ['leek-07', { sku: 'leek-07', name: 'Blue Solaise' }],
])

export const app = new Hono()

app.get('/packets', (c) => c.json({ packets: [...packets.values()] }))

app.put('/packets/:sku/scan', async (c) => {
  const packet = packets.get(c.req.param('sku'))
  if (!packet) return c.json({ error: 'no such packet' }, 404)
  const type = (c.req.header('content-type') ?? '').split(';')[0].trim()
  const bytes = Buffer.from(await c.req.arrayBuffer())
  if (type === 'image/jpeg' || type === 'image/png') {
    return c.json({ sku: packet.sku, bytes: bytes.length, checksum: checksum(bytes) }, 201)
  }
  if (type === 'application/pdf') {
    const sums = await inBlocks(bytes)
    return c.json({ sku: packet.sku, bytes: bytes.length, blocks: sums }, 201)
  }
  return c.json({ error: 'jpeg, png or pdf' }, 415)
})

app.notFound((c) => c.json({ error: 'not found' }, 404))
