import { LINKS, STATUS_BY_KIND } from './links.mjs'

const REASONS = {
  200: 'OK',
  301: 'Moved Permanently',
  302: 'Found',
  303: 'See Other',
  400: 'Bad Request',
  404: 'Not Found',
  405: 'Method Not Allowed',
}
const SLUG = /^[a-z0-9][a-z0-9-]{0,39}$/
const BOTS = /bot\b|crawler|spider|preview/i

function result(statusCode, headers, body = '') {
  return {
    statusCode,
    statusDescription: `${statusCode} ${REASONS[statusCode]}`,
    isBase64Encoded: false,
    headers,
    body,
  }
}

function page(statusCode, title, text) {
  const html = `<!doctype html><meta charset="utf-8"><title>${title}</title><p>${text}</p>`
  return result(statusCode, { 'content-type': 'text/html; charset=utf-8' }, html)
}

function header(event, name) {
  const single = event.headers?.[name]
  if (single !== undefined) return single
  return event.multiValueHeaders?.[name]?.[0]
}

function follow(link, userAgent) {
  if (!BOTS.test(userAgent)) link.clicks += 1
  return result(STATUS_BY_KIND[link.kind], {
    location: link.target,
    'cache-control': link.kind === 'permanent' ? 'public, max-age=86400' : 'no-store',
  })
}

function stats(slug, link) {
  const body = JSON.stringify({ slug, target: link.target, clicks: link.clicks, kind: link.kind })
  return result(200, { 'content-type': 'application/json' }, body)
}

/**
 *   GET /            index of the public links
 *   GET /{slug}      redirect
 *   GET /{slug}+     click statistics, as bit.ly does it
 */
export const handler = async (event) => {
  const { httpMethod: method, path } = event
  if (method !== 'GET' && method !== 'HEAD') {
    return page(405, 'Method not allowed', 'Short links can only be followed.')
  }

  const userAgent = header(event, 'user-agent') ?? ''
  if (userAgent.startsWith('ELB-HealthChecker/')) {
    return result(200, { 'content-type': 'text/plain' }, 'ok')
  }

  let slug = path.slice(1).toLowerCase()
  if (slug === '') {
    return page(200, 'Short links', [...LINKS.keys()].map((key) => `/${key}`).join(' '))
  }

  const wantsStats = slug.endsWith('+')
  if (wantsStats) slug = slug.slice(0, -1)
  if (!SLUG.test(slug)) return page(400, 'Bad link', 'This does not look like one of our links.')

  const link = LINKS.get(slug)
  if (!link) return page(404, 'Unknown link', 'This link does not exist or has been retired.')
  return wantsStats ? stats(slug, link) : follow(link, userAgent)
}
