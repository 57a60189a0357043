import awsLambdaFastify from '@fastify/aws-lambda'
import { makeApp } from './fastify-app.mjs'

export const handler = awsLambdaFastify(makeApp(), { binaryMimeTypes: ['image/png'] })
