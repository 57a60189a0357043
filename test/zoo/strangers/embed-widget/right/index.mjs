import { corsHeaders } from './cors.mjs'

const widgets = {
  reviews: { kind: 'carousel', items: 5, theme: 'light', refresh: 60 },
  opening: { kind: 'table', items: 7, theme: 'light', refresh: 3600 },
  chat: { kind: 'bubble', items: 0, theme: 'dark', refresh: 0 },
}
const THEMES = ['light', 'dark', 'auto']

const snippet = (id, widget) =>
  `(function(){var c=${JSON.stringify(widget)};window.__widgets=window.__widgets||{};window.__widgets["${id}"]=c;})();`

function respond(event) {
  const method = event.requestContext.http.method
  if (method === 'OPTIONS') return { statusCode: 204 }
  if (method !== 'GET' && method !== 'HEAD') {
    return { statusCode: 405, headers: { allow: 'GET, HEAD, OPTIONS' } }
  }
  if (event.rawPath === '/healthz') return { statusCode: 200, body: 'ok' }

  const match = /^\/widgets\/([^/]+?)(\.js)?$/.exec(event.rawPath)
  if (!match || !Object.hasOwn(widgets, match[1])) {
    return { statusCode: 404, body: 'unknown widget' }
  }

  const theme = event.queryStringParameters?.theme
  if (theme !== undefined && !THEMES.includes(theme)) {
    return { statusCode: 400, body: `theme must be one of ${THEMES.join(', ')}` }
  }

  const widget = { ...widgets[match[1]], ...(theme && { theme }) }
  if (match[2]) {
    return {
      statusCode: 200,
      headers: { 'content-type': 'text/javascript; charset=utf-8' },
      body: snippet(match[1], widget),
    }
  }
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(widget) }
}

export const handler = async (event) => {
  const response = respond(event)
  return {
    ...response,
    headers: { 'content-type': 'text/plain', ...response.headers, ...corsHeaders(event.headers?.origin) },
  }
}
