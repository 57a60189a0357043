import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { shop } from './routes/shop.mjs'
import { locales, negotiate } from './i18n/locales.mjs'

const app = new Hono()
app.get('/', (c) => c.redirect(`/shop/${negotiate(c.req.header('accept-language'))}/basket`))
app.get('/locales', (c) => c.json(locales))
app.route('/shop/:locale', shop)

export const handler = handle(app)
