const KEYS = new Map([
  ['dir-key-intranet', 'intranet'],
  ['dir-key-kiosk', 'kiosk'],
])

export const requireKey = async (c, next) => {
  const client = KEYS.get(c.req.header('x-api-key') ?? '')
  if (!client) return c.json({ message: 'a valid x-api-key is required' }, 401)
  c.set('client', client)
  await next()
}
