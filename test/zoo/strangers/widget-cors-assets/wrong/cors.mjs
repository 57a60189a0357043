const ORIGINS = [/^https:\/\/([a-z0-9-]+\.)?example\.test$/, /^http:\/\/localhost(:\d{2,5})?$/]
const METHODS = ['GET', 'HEAD', 'PUT']
const HEADERS = ['content-type', 'x-widget-key', 'if-none-match']

export const isAllowedOrigin = (origin) => typeof origin === 'string' && ORIGINS.some((pattern) => pattern.test(origin))

/** Headers of every answer to a page of ours. */
export const corsHeaders = (origin) =>
  isAllowedOrigin(origin) ? { 'Access-Control-Allow-Origin': origin, Vary: 'Origin' } : { Vary: 'Origin' }

/** @param {Record<string, string>} headers lower-cased request headers */
export function preflight(headers) {
  const { origin } = headers
  const method = headers['access-control-request-method']
  if (!isAllowedOrigin(origin) || !METHODS.includes(method))
    return { statusCode: 403, headers: { Vary: 'Origin' }, body: '' }

  const allow = {
    ...corsHeaders(origin),
    'Access-Control-Allow-Methods': METHODS.join(', '),
    'Access-Control-Max-Age': '600',
  }
  const requested = headers['access-control-request-headers']
  if (requested) {
    const names = requested
      .toLowerCase()
      .split(',')
      .map((name) => name.trim())
    allow['Access-Control-Allow-Headers'] = names.filter((name) => HEADERS.includes(name))
  }
  return { statusCode: 204, headers: allow, body: '' }
}
