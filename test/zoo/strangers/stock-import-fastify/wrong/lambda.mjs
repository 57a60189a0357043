import awsLambdaFastify from '@fastify/aws-lambda'
import { build } from './app.mjs'

const proxy = awsLambdaFastify(build())

export const handler = (event, context) => proxy(event, context)
