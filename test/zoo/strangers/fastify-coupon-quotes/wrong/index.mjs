import Fastify from 'fastify'
import awsLambdaFastify from '@fastify/aws-lambda'
import { quoteRoutes } from './routes/quotes.mjs'

const app = Fastify({ logger: false })
app.get('/', async () => ({ service: 'pricing' }))
app.register(quoteRoutes, { prefix: '/pricing/v1' })

export const handler = awsLambdaFastify(app, { parseCommaSeparatedQueryParams: false })
await app.ready()
