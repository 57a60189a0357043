import createAPI from 'lambda-api'
import { plans } from './plans.mjs'
import { describeExercise } from './units.mjs'

const api = createAPI({ logger: false })

api.use((err, req, res, next) => {
  console.error(err.message)
  next()
})

api.get('/', () => ({ name: 'training plans' }))

api.get('/plans', () => ({ plans: [...plans.values()].map((p) => ({ id: p.id, weeks: p.weeks })) }))

api.get('/plans/:plan/sessions/:number', (req, res) => {
  const plan = plans.get(req.params.plan)
  if (!plan) return res.status(404).json({ error: 'unknown plan' })
  const n = Number(req.params.number)
  if (!Number.isInteger(n) || n < 1 || n > plan.sessions.length) {
    return res.status(404).json({ error: `sessions are 1 to ${plan.sessions.length}` })
  }
  const units = req.query.units ?? 'metric'
  if (units !== 'metric' && units !== 'imperial')
    return res.status(400).json({ error: 'units must be metric or imperial' })
  const session = plan.sessions[n - 1]
  return res.json({
    plan: plan.id,
    session: n,
    focus: session.focus,
    exercises: session.exercises.map((e) => describeExercise(e, units)),
  })
})

export const handler = async (event, context) => {
  const method = event.requestContext.http.method
  if (!['GET', 'HEAD'].includes(method)) return { statusCode: 405, headers: { allow: 'GET, HEAD' }, body: '' }
  // public read-only data: no header, cookie or body concerns us, and a broken cookie must not upset the router
  return api.run({ ...event, headers: {}, cookies: [], body: undefined }, context)
}
