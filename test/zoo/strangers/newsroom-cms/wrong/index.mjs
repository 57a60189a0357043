import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { articleRoutes } from './article.routes.mjs'
import { ArticleService } from './article.service.mjs'

const app = new Hono()
app.route('/articles', articleRoutes(new ArticleService()))
app.get('/health', (c) => c.text('ok'))
app.notFound((c) => c.json({ error: 'not_found' }, 404))

export const handler = handle(app)
