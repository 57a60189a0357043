import createAPI from 'lambda-api'
import { z } from 'zod'
import { FLAGS } from './flags.mjs'
import { evaluate } from './evaluate.mjs'

const api = createAPI({ logger: false })

const Context = z.object({
  key: z.string().max(100).optional(),
  email: z.string().max(200).optional(),
  plan: z.enum(['free', 'team', 'enterprise']).optional(),
  platform: z.enum(['web', 'ios', 'android']).optional(),
  appVersion: z
    .string()
    .regex(/^\d{1,4}(\.\d{1,4}){0,2}$/)
    .optional(),
})

const Evaluation = z.object({ flag: z.string(), context: Context.default({}) })

api.get('/flags', (_req, res) => res.json([...FLAGS.keys()]))

api.post('/flags/evaluate', (req, res) => {
  let input = req.body
  if (typeof input === 'string') {
    try {
      input = JSON.parse(input)
    } catch {
      return res.status(400).json({ error: 'Body is not JSON' })
    }
  }
  const parsed = Evaluation.safeParse(input)
  if (!parsed.success) return res.status(400).json({ error: 'Invalid evaluation', issues: parsed.error.issues })

  const flag = FLAGS.get(parsed.data.flag)
  if (!flag) return res.status(404).json({ error: `Unknown flag` })
  return res.json({ flag: parsed.data.flag, ...evaluate(flag, parsed.data.context) })
})

api.use((err, _req, res, next) => {
  const status =
    err.name === 'RouteError' ? 404 : err.name === 'MethodError' ? 405 : err instanceof URIError ? 400 : 500
  res.status(status).json({ error: status === 500 ? 'Internal error' : err.message })
  next()
})

export const handler = async (event, context) => api.run(event, context)
