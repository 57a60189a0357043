import awsLambdaFastify from '@fastify/aws-lambda'
import { buildApp } from './app.mjs'

const app = buildApp()
const proxy = awsLambdaFastify(app, { parseCommaSeparatedQueryParams: false })

export const handler = async (event, context) => proxy(event, context)
await app.ready()
