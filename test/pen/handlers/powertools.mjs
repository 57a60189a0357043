import { Router } from '@aws-lambda-powertools/event-handler/http'

const quiet = { debug() {}, info() {}, warn() {}, error() {} }
const app = new Router({ logger: quiet })
app.get('/', async () => ({ service: 'orders' }))
app.get('/orders/:id', async ({ params }) => ({ id: params.id.slice(0, 40) }))
app.post('/orders', async ({ req }) => ({ received: (await req.text()).length }))

export const handler = async (event, context) => app.resolve(event, context)
