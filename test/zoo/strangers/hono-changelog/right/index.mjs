import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { changes } from './routes/changes.mjs'

const app = new Hono().basePath('/api/v2')
app.route('/changes', changes)

export const handler = handle(app)
