/** Only paths of our own: `/cart`, not `//evil.example`. */
export function safeNext(next) {
  if (typeof next !== 'string' || !next.startsWith('/') || next.startsWith('//')) return '/'
  return new URL(next.replaceAll('\\', '/').replace(/^\/+/, '/'), 'https://app.example.com').pathname
}
