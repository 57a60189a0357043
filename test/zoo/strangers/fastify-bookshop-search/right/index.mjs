import awsLambdaFastify from '@fastify/aws-lambda'
import { buildApp } from './app.mjs'

export const handler = awsLambdaFastify(buildApp())
