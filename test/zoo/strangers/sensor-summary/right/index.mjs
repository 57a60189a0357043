import { validateSummary } from './validation.mjs'
import { summarize } from './statistics.mjs'

const reply = (statusCode, value) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(value),
})

const decode = ({ body, isBase64Encoded }) =>
  isBase64Encoded ? Buffer.from(body ?? '', 'base64').toString('utf8') : (body ?? '')

const handlers = new Map([
  [
    '/readings/summary',
    {
      POST: (event) => {
        let input
        try {
          input = JSON.parse(decode(event))
        } catch {
          return reply(400, { errors: ['body is not JSON'] })
        }
        const errors = validateSummary(input)
        if (errors.length > 0) return reply(422, { errors })
        const { sensor, readings, statistics } = input
        return reply(200, { sensor, count: readings.length, ...summarize(readings, statistics) })
      },
    },
  ],
  ['/health', { GET: () => reply(200, { status: 'up' }) }],
])

export const handler = async (event) => {
  const methods = handlers.get(event.path)
  if (!methods) return reply(404, { errors: ['no such resource'] })
  if (!Object.hasOwn(methods, event.httpMethod)) {
    const response = reply(405, { errors: ['method not allowed'] })
    return { ...response, headers: { ...response.headers, Allow: Object.keys(methods).join(', ') } }
  }
  return methods[event.httpMethod](event)
}
