import { fetchPage } from './pages.mjs'
import { PreviewError, fail } from './errors.mjs'

const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'max-age=600' }

const targetOf = (query) => {
  const address = query?.url
  if (!address) throw fail(400, 'url is required')
  if (address.length > 2048) throw fail(414, 'url is too long')
  if (!/^https?:\/\//i.test(address)) throw fail(400, 'url must be http or https')
  const target = new URL(address)
  if (/^(localhost|127\.|10\.|192\.168\.)/.test(target.hostname)) throw fail(403, 'private address')
  return target
}

const meta = (html, name) => {
  const found = html.match(new RegExp(`<meta property="og:${name}" content="([^"]*)"`))
  return found ? found[1] : null
}

const preview = async (event) => {
  const target = targetOf(event.queryStringParameters)
  const html = await fetchPage(target)
  return {
    url: target.href,
    site: target.hostname,
    title: meta(html, 'title') ?? html.match(/<title>([^<]*)/)?.[1] ?? null,
    image: meta(html, 'image'),
    description: meta(html, 'description'),
  }
}

export const handler = async (event) => {
  try {
    if (event.path !== '/preview') throw fail(404, 'not found')
    if (event.httpMethod !== 'GET') throw fail(405, 'use GET')
    return { statusCode: 200, headers, body: JSON.stringify(await preview(event)) }
  } catch (err) {
    const level = err instanceof PreviewError ? 'info' : 'error'
    console[level]('preview failed', err.message)
    return {
      statusCode: err.code ?? 500,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ message: err.message }),
    }
  }
}
