const regions = new Set(['eu', 'us'])

/** Tenants are written `acme:eu`. */
export const tenant = async (c, next) => {
  const header = c.req.header('x-tenant')
  if (!header) return c.json({ error: 'x-tenant is missing' }, 400)
  const region = header.split(':')[1].toLowerCase()
  if (!regions.has(region)) return c.json({ error: 'unknown region' }, 400)
  c.set('region', region)
  await next()
}
