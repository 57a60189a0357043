import { Hono } from 'hono'
import { authenticate } from './middleware/authenticate.mjs'
import { me } from './routes/me.mjs'
import { jobs } from './routes/jobs.mjs'

export const app = new Hono()
const api = new Hono()
api.use('*', authenticate)
api.route('/me', me)
api.route('/jobs', jobs)

app.get('/', (c) => c.text('ok'))
app.route('/api', api)
app.onError((err, c) => {
  console.error(err.message)
  return c.json({ error: 'internal_error' }, 500)
})
