import middy from '@middy/core'
import { errors, HttpError, validated } from './middleware.mjs'
import { COURSES, graders } from './questions.mjs'

const submission = {
  type: 'object',
  required: ['answers'],
  properties: {
    learner: { type: 'string', maxLength: 60 },
    answers: {
      type: 'array',
      minItems: 1,
      maxItems: 20,
      items: {
        type: 'object',
        required: ['question', 'answer'],
        properties: {
          question: { type: 'string', maxLength: 20 },
          answer: {
            anyOf: [
              { type: 'string', maxLength: 200 },
              { type: 'array', items: { type: 'string' }, maxItems: 10 },
            ],
          },
        },
      },
    },
  },
}

const json = (statusCode, data) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(data),
})

async function quiz(event) {
  const hit = /^\/courses\/([\w-]+)\/lessons\/([\w-]+)\/submissions$/.exec(event.path)
  const questions = hit && COURSES.get(hit[1])?.get(hit[2])
  if (!questions) throw new HttpError(404, 'not found')
  if (event.httpMethod === 'GET')
    return json(
      200,
      questions.map(({ id, type, points }) => ({ id, type, points })),
    )
  if (event.httpMethod !== 'POST') throw new HttpError(405, 'method not allowed')
  const results = event.parsed.answers.map(({ question, answer }) => {
    const found = questions.find((q) => q.id === question)
    if (!found) throw new HttpError(422, `lesson has no question ${question}`)
    return { question, points: graders[found.type](found, answer), of: found.points }
  })
  return json(200, {
    learner: event.parsed.learner ?? 'anonymous',
    score: results.reduce((s, r) => s + r.points, 0),
    results,
  })
}

export const handler = middy().use(errors()).use(validated(submission)).handler(quiz)
