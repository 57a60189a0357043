import awsLambdaFastify from '@fastify/aws-lambda'
import { createApp } from './app.mjs'

export const handler = awsLambdaFastify(createApp())
