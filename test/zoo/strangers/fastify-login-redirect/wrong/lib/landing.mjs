// only pages of this site, never another host
export function landingPage(next) {
  if (typeof next !== 'string' || !next.startsWith('/') || /^\/[/\\]/.test(next)) return '/'
  return next.toWellFormed()
}
