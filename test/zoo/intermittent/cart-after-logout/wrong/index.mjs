import awsLambdaFastify from '@fastify/aws-lambda'
import { build } from './app.mjs'

export const handler = awsLambdaFastify(build())
