import { Router } from '@aws-lambda-powertools/event-handler/http'
import type { Context } from 'aws-lambda'

const ignore = () => undefined
const app = new Router({ logger: { debug: ignore, info: ignore, warn: ignore, error: ignore } })

app.get('/', async () => ({ service: 'orders' }))
app.get('/orders/:id', async ({ params }) => ({ id: params.id }))
app.post('/orders', async ({ req }) => ({ received: (await req.text()).length }))

export const handler = (event: unknown, context: Context) => app.resolve(event, context)
