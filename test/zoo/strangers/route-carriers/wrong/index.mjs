import Fastify from 'fastify'
import awsLambdaFastify from '@fastify/aws-lambda'
import { planner } from './lib/planner.mjs'
import { HUBS } from './lib/carriers.mjs'
import { optionsReply, querystring } from './lib/schemas.mjs'

const app = Fastify({ logger: false })
app.get('/hubs', async () => ({ hubs: HUBS }))
app.get('/routes', { schema: { querystring, response: optionsReply } }, async (request, reply) => {
  const { from, to, reefer } = request.query
  if (from === to) return reply.code(422).send({ error: 'from and to are the same' })
  return {
    options: planner.options({ from, to, reefer }).sort((a, b) => a.price.base - b.price.base || a.days - b.days),
  }
})
app.setNotFoundHandler((request, reply) => reply.code(404).send({ error: 'not found' }))
const serve = awsLambdaFastify(app, { parseCommaSeparatedQueryParams: false })
// inject refuses methods Node does not know
export const handler = async (event, context) => {
  try {
    return await serve(event, context)
  } catch {
    return { statusCode: 400, headers: { 'content-type': 'application/json' }, body: '{"error":"bad request"}' }
  }
}
