import { Router } from '@aws-lambda-powertools/event-handler/http'
import { guard, routerOptions } from './lib/guard.mjs'
import { all, fires, get, replyStatus } from './lib/rules.mjs'
import { reading } from './lib/validate.mjs'

const app = new Router(routerOptions)
const json = (status, payload) =>
  new Response(JSON.stringify(payload), { status, headers: { 'content-type': 'application/json' } })

app.notFound(() => json(404, { error: 'not found' }))
app.get('/rules', () => json(200, { items: all() }))
app.post('/rules/:id/simulate', async ({ req, params }) => {
  const rule = get(params.id)
  if (!rule) return json(404, { error: 'unknown rule' })
  const input = reading(await req.json().catch(() => null))
  if (input.error) return json(422, { error: input.error })
  if (!fires(rule, input.value)) return json(200, { fired: false })
  if (input.dryRun || rule.action !== 'webhook') return json(200, { fired: true, action: rule.action })
  return json(replyStatus(rule, input.reply), { fired: true, action: rule.action, delivered: true })
})
export const handler = guard((event, context) => app.resolve(event, context))
