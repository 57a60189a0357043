import { choose } from './negotiate.mjs'
import { RENDERERS } from './renderers.mjs'
import { ARTICLES } from './articles.mjs'

function header(event, name) {
  const values = event.multiValueHeaders?.[name]
  return values ? values.join(',') : event.headers?.[name]
}

const answer = (event, statusCode, contentType, body) => {
  const headers = { 'content-type': contentType, vary: 'accept' }
  return {
    statusCode,
    body: event.httpMethod === 'HEAD' ? '' : body,
    isBase64Encoded: false,
    ...(event.multiValueHeaders
      ? { multiValueHeaders: Object.fromEntries(Object.entries(headers).map(([k, v]) => [k, [v]])) }
      : { headers }),
  }
}

const problem = (event, statusCode, text) => answer(event, statusCode, 'text/plain; charset=utf-8', text)

export const handler = async (event) => {
  if (event.httpMethod !== 'GET' && event.httpMethod !== 'HEAD') return problem(event, 405, 'Method Not Allowed')
  if (event.path === '/articles') {
    return answer(event, 200, 'application/json', JSON.stringify([...ARTICLES.keys()]))
  }

  const slug = /^\/articles\/([a-z-]{1,60})$/.exec(event.path)?.[1]
  const article = slug && ARTICLES.get(slug)
  if (!article) return problem(event, 404, 'Not Found')

  const renderer = choose(header(event, 'accept'), RENDERERS)
  if (!renderer) return problem(event, 406, 'Not Acceptable')
  return answer(event, 200, renderer.contentType, renderer.render(article))
}
