import { Router } from '@aws-lambda-powertools/event-handler/http'
import { getArticle, reserve, summaries } from './stock.mjs'
import { expand } from './expand.mjs'

const quiet = { debug() {}, info() {}, warn() {}, error: console.error }
const app = new Router({ logger: quiet })

app.get('/stock', async () => ({ items: summaries() }))

app.get('/stock/:sku', async ({ params, req }) => {
  const article = getArticle(params.sku)
  const wanted = new URL(req.url).searchParams.get('expand') ?? ''
  return { ...article, ...expand(article, wanted.split(',')) }
})

app.post('/stock/:sku/reservations', async ({ params, req }) => {
  const article = getArticle(params.sku)
  const body = await req.json().catch(() => null)
  return reserve(article, body?.quantity)
})

// A path parameter that does not decode.
app.errorHandler(URIError, async () => ({ statusCode: 400, error: 'BadRequest', message: 'malformed path' }))

export const handler = async (event, context) => {
  const { method } = event.requestContext.http
  // Request takes no body with these.
  const bodiless = method === 'GET' || method === 'HEAD'
  // The router puts its URL together from these two.
  const headers = { ...event.headers, host: event.requestContext.domainName, 'x-forwarded-proto': 'https' }
  return app.resolve({ ...event, headers, body: bodiless ? undefined : event.body }, context)
}
