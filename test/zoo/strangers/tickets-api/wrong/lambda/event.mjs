const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

const printable = (value) => String(value).replace(/[^\x20-\x7e]/g, '')

/** fetch's Request is stricter than an HTTP API: no body with GET, no Unicode in headers. */
export function forFetch(event) {
  const { method } = event.requestContext.http
  if (!METHODS.has(method)) return null
  return {
    ...event,
    headers: Object.fromEntries(Object.entries(event.headers ?? {}).map(([name, value]) => [name, printable(value)])),
    cookies: event.cookies?.map(printable),
    body: method === 'GET' || method === 'HEAD' ? undefined : event.body,
  }
}
