import { Router } from '@aws-lambda-powertools/event-handler/http'
import { z } from 'zod'
import { SEGMENTS, SURVEYS } from './data.mjs'
import { summary } from './stats.mjs'

const logger = { debug() {}, info() {}, warn() {}, error() {} }
const app = new Router({ logger })

const reply = (status, data) =>
  new Response(JSON.stringify(data), { status, headers: { 'content-type': 'application/json' } })

const Query = z.object({
  question: z.string().regex(/^q\d$/).default('q1'),
  segment: z.enum(SEGMENTS).optional(),
})

app.get('/surveys', async () =>
  reply(
    200,
    [...SURVEYS].map(([id, survey]) => ({ id, title: survey.title, responses: survey.responses.length })),
  ),
)

app.get('/surveys/:surveyId/results', async ({ event, params }) => {
  const survey = SURVEYS.get(params.surveyId)
  if (!survey) return reply(404, { message: 'Unknown survey' })

  const query = Query.safeParse(event.queryStringParameters ?? {})
  if (!query.success) return reply(400, { message: 'Invalid query' })

  const { question, segment } = query.data
  if (!Object.hasOwn(survey.questions, question)) return reply(404, { message: 'No such question' })
  if (survey.responses.length === 0)
    return reply(200, { survey: survey.title, question: survey.questions[question], count: 0 })

  const scores = survey.responses
    .filter((response) => !segment || response.segment === segment)
    .map((response) => response[question])
  return reply(200, { survey: survey.title, question: survey.questions[question], ...summary(scores) })
})

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

function isDecodable(path) {
  try {
    return Boolean(decodeURIComponent(path))
  } catch {
    return false
  }
}

export const handler = async (event, context) => {
  if (!METHODS.has(event.httpMethod)) return { statusCode: 405, headers: {}, body: '' }
  if (!isDecodable(event.path)) return { statusCode: 400, headers: {}, body: '' }
  // the routes read the path and the query only; what the router's Request would refuse stays out of it
  const path = event.path.replace(/[\\/](?:(?:%20)*[\\/])+/g, '/')
  const headers = { Host: 'surveys.example.test' }
  return app.resolve({ ...event, path, headers, multiValueHeaders: {}, body: null, isBase64Encoded: false }, context)
}
