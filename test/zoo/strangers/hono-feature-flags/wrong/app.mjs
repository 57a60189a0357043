import { Hono } from 'hono'
import { flagRoutes } from './routes/flags.mjs'

export const app = new Hono()

app.use(async (c, next) => {
  await next()
  c.header('cache-control', 'no-store')
})

app.get('/', (c) => c.text('feature flags'))
app.route('/flags', flagRoutes)
