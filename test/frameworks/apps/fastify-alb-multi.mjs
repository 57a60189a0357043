import awsLambdaFastify from '@fastify/aws-lambda'
import { makeApp } from './fastify-app.mjs'

/** As its README tells for target groups with multi-value headers. */
export const handler = awsLambdaFastify(makeApp(), { binaryMimeTypes: ['image/png'], albMultiValueHeaders: true })
