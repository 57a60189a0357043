const notFound = Response.json({ error: 'not found' }, { status: 404 })

export function route(path) {
  if (path === '/') return new Response('<a href="/about">About</a>', { headers: { 'content-type': 'text/html' } })
  if (path === '/about') return new Response('We sell pens', { headers: { 'content-type': 'text/plain' } })
  return notFound
}
