import { Hono } from 'hono'
import { SITES, FILES } from './sites.mjs'
import { parseChecksum, digest } from './checksum.mjs'
import { readUpload } from './upload.mjs'

export const app = new Hono()

app.get('/', (c) => c.json({ service: 'soil samples', sites: Object.keys(SITES) }))

app.use('/samples/:site/*', async (c, next) => {
  const site = c.req.param('site')
  if (!Object.hasOwn(SITES, site)) return c.json({ error: 'no such site' }, 404)
  c.set('site', { key: site, ...SITES[site] })
  await next()
})

app.get('/samples/:site/files', (c) => {
  const { key, depthCm } = c.get('site')
  return c.json({ site: key, depthCm, files: FILES.filter((f) => f.site === key) })
})

app.post('/samples/:site/files', async (c) => {
  const site = c.get('site')
  const upload = readUpload(await c.req.text())
  if (upload.error) return c.json({ error: upload.error }, 422)

  const stated = c.req.header('x-checksum')
  let verified = false
  if (stated) {
    const checksum = parseChecksum(stated)
    if (!checksum) return c.json({ error: 'x-checksum is not understood' }, 400)
    if (digest(checksum.algorithm, upload.bytes) !== checksum.value)
      return c.json({ error: 'checksum does not match' }, 409)
    verified = true
  }
  return c.json(
    { site: site.key, name: upload.name, size: upload.bytes.length, sha256: digest('sha256', upload.bytes), verified },
    201,
  )
})

app.notFound((c) => c.json({ error: 'not found' }, 404))
app.onError((err, c) => {
  console.error(err)
  return c.json({ error: 'internal error' }, 500)
})
