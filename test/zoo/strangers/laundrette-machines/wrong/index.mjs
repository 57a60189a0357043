import { Router } from '@aws-lambda-powertools/event-handler/http'
import { KINDS, SHOPS } from './fleet.mjs'
import { counts, soonest } from './views.mjs'

const app = new Router()

const problem = (status, detail) =>
  new Response(JSON.stringify({ status, detail }), { status, headers: { 'content-type': 'application/problem+json' } })

app.get('/', async () => ({ shops: Object.keys(SHOPS) }))

app.get('/shops/:shop/machines', async ({ params, req }) => {
  const { searchParams } = new URL(req.url)
  if (!Object.hasOwn(SHOPS, params.shop)) return problem(404, 'no such shop')
  const kind = searchParams.get('kind')
  if (kind && !KINDS.includes(kind)) return problem(400, 'kind is washer or dryer')

  let machines = SHOPS[params.shop]
  if (kind) machines = machines.filter((m) => m.kind === kind)

  switch (searchParams.get('view')) {
    case 'counts':
      return counts(machines)
    case 'soonest':
      return { next: soonest(machines) }
    case null:
    case 'full':
      return { machines }
    default:
      return problem(400, 'view is full, counts or soonest')
  }
})

const VERBS = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'])

export const handler = async (event, context) => {
  const { http, domainName } = event.requestContext
  if (!VERBS.has(http.method)) return { statusCode: 405, headers: { allow: 'GET' }, body: '' }
  try {
    decodeURIComponent(event.rawPath)
  } catch {
    return {
      statusCode: 400,
      headers: { 'content-type': 'application/json' },
      body: '{"status":400,"detail":"bad path"}',
    }
  }
  // read only: a body is of no interest, and the host only matters for links
  return app.resolve(
    {
      ...event,
      headers: { ...event.headers, host: domainName, 'x-forwarded-proto': 'https' },
      body: undefined,
      isBase64Encoded: false,
    },
    context,
  )
}
