import createAPI from 'lambda-api'
import { run } from './commands.mjs'

const api = createAPI()
const str = (v) => (typeof v === 'string' ? v : '')

api.get('/', (req, res) => res.json({ bot: 'oncall', commands: ['/oncall'] }))

api.post('/slack/commands', (req, res) => {
  const form = req.body
  if (!form || typeof form !== 'object' || Array.isArray(form)) {
    return res.status(400).json({ error: 'expected a form' })
  }
  if (str(form.command) !== '/oncall') {
    return res.status(400).json({ error: 'unknown command' })
  }
  const reply = run(str(form.text).trim(), {
    channel: str(form.channel_name),
    user: str(form.user_name).slice(0, 40) || 'someone',
  })
  return res.json({ response_type: reply.public ? 'in_channel' : 'ephemeral', text: reply.text })
})

api.use((err, req, res, next) => {
  // a cookie or a path that is not percent-encoded properly
  if (err instanceof URIError) return res.status(400).json({ error: 'bad encoding' })
  const status = err.name === 'RouteError' ? 404 : err.name === 'MethodError' ? 405 : 500
  if (status === 500) console.error(err)
  res.status(status).json({ error: status === 500 ? 'internal error' : err.message })
})

export const handler = async (event, context) => api.run(event, context)
