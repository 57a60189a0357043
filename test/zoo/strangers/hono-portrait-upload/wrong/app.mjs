import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { pngSize, sniff } from './image.mjs'

const MAX_BYTES = 512 * 1024
const MAX_SIDE = 1024

const users = new Map([
  ['ines', { name: 'Inês Duarte', avatar: null }],
  ['bo', { name: 'Bo Halvorsen', avatar: 'b0d1f2' }],
  ['chidi', { name: 'Chidi Eze', avatar: null }],
])

export const app = new Hono()

const fail = (c, status, error) => c.json({ error }, status)

app.use('/users/:id/*', async (c, next) => {
  const user = users.get(c.req.param('id'))
  if (!user) return fail(c, 404, 'unknown_user')
  c.set('user', user)
  return next()
})

app.get('/users', (c) => c.json([...users].map(([id, user]) => ({ id, name: user.name }))))

app.get('/users/:id/avatar', (c) => {
  const { avatar } = c.get('user')
  return avatar ? c.json({ avatar: `/static/avatars/${avatar}` }) : fail(c, 404, 'no_avatar')
})

async function readForm(c) {
  try {
    return await c.req.parseBody()
  } catch {
    return null
  }
}

app.put('/users/:id/avatar', async (c) => {
  const form = await readForm(c)
  if (!form) return fail(c, 400, 'invalid_form')

  const { avatar } = form
  if (!avatar) return fail(c, 400, 'avatar_missing')

  const data = new Uint8Array(await avatar.arrayBuffer())
  if (data.length > MAX_BYTES) return fail(c, 413, 'avatar_too_large')

  const type = sniff(data)
  if (!type) return fail(c, 415, 'unsupported_image')
  if (type === 'image/png') {
    const size = pngSize(data)
    if (!size || size.width > MAX_SIDE || size.height > MAX_SIDE) return fail(c, 422, 'avatar_dimensions')
  }

  const user = c.get('user')
  user.avatar = createHash('sha256').update(data).digest('hex').slice(0, 12)
  return c.json({ avatar: `/static/avatars/${user.avatar}`, type, bytes: data.length })
})

app.delete('/users/:id/avatar', (c) => {
  c.get('user').avatar = null
  return c.body(null, 204)
})

app.notFound((c) => fail(c, 404, 'not_found'))

app.onError((error, c) => {
  console.error(error)
  return fail(c, 500, 'internal_error')
})
