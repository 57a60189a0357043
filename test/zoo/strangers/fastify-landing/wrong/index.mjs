import awsLambdaFastify from '@fastify/aws-lambda'
import { app } from './app.mjs'
import { assignmentsFrom } from './experiments.mjs'

const proxy = awsLambdaFastify(app, { parseCommaSeparatedQueryParams: false })

// Variants are settled before the app runs, so that the page cache can use them.
export const handler = async (event, context) => {
  const assignments = assignmentsFrom(event.cookies)
  const headers = { ...event.headers, 'x-variant-hero': assignments.hero, 'x-variant-price': assignments.price }
  try {
    return await proxy({ ...event, headers }, context)
  } catch {
    // methods and paths that Fastify cannot inject
    return { statusCode: 400, headers: { 'content-type': 'text/plain' }, body: 'bad request' }
  }
}
