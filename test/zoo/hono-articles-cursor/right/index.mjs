import { handle } from 'hono/aws-lambda'
import { app } from './routes.mjs'

export const handler = handle(app)
