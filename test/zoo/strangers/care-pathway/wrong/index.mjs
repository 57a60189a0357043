import { NotFound, PathwayError, Unprocessable } from './lib/errors.mjs'
import { index, longest } from './lib/walk.mjs'

const TEMPLATES = new Map([
  [
    'asthma',
    {
      title: 'Asthma review',
      start: 'a1',
      steps: [
        { id: 'a1', type: 'question', next: 'a2' },
        { id: 'a2', type: 'measure', onAlert: 'a3' },
        { id: 'a3', type: 'referral' },
      ],
    },
  ],
  ['wound', { title: 'Wound check', start: 'w1', steps: [{ id: 'w1', type: 'measure' }] }],
])
const send = (statusCode, payload) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(payload),
})
function readBody({ body, isBase64Encoded }) {
  const text = isBase64Encoded ? Buffer.from(body ?? '', 'base64').toString() : body
  try {
    const dto = JSON.parse(text ?? '')
    if (dto && typeof dto === 'object' && !Array.isArray(dto)) return dto
  } catch {
    /* told below */
  }
  throw new PathwayError('a JSON object is expected')
}
function check({ title = 'Untitled', start, steps }) {
  if (typeof title !== 'string') throw new Unprocessable('title must be text')
  if (!Array.isArray(steps) || steps.length === 0 || steps.length > 12)
    throw new Unprocessable('between 1 and 12 steps')
  const byId = index(steps)
  if (!byId.has(start)) throw new Unprocessable('start must name a step')
  return { title: title.slice(0, 80), steps: byId.size, minutes: longest(byId, start) }
}
const routes = {
  'GET /pathways': () => send(200, { items: [...TEMPLATES].map(([id, t]) => ({ id, title: t.title })) }),
  'GET /pathways/{id}': ({ pathParameters }) => {
    const template = TEMPLATES.get(pathParameters.id)
    if (!template) throw new NotFound('no such pathway')
    return send(200, { ...template, ...check(template), steps: template.steps })
  },
  'POST /pathways/check': (event) => send(200, check(readBody(event))),
}
export const handler = async (event) => {
  try {
    const key = `${event.httpMethod} ${event.resource}`
    if (!Object.hasOwn(routes, key)) throw new NotFound('no such route')
    return routes[key](event)
  } catch (error) {
    if (error instanceof PathwayError) return send(error.status, { error: error.message })
    return send(500, { error: 'internal error' })
  }
}
