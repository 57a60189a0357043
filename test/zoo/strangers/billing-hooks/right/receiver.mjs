import { HttpError, reply } from './middlewares.mjs'
import { TRANSLATORS } from './translators.mjs'

const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value)

export const createReceiver =
  ({ bus }) =>
  async (event) => {
    if (event.path !== '/hooks/billing') throw new HttpError(404, 'no such hook')
    if (event.httpMethod !== 'POST') throw new HttpError(405, 'POST only')

    const type = event.headers['x-event-type']
    if (!type) throw new HttpError(400, 'X-Event-Type is missing')
    if (!isObject(event.json) || !isObject(event.json.data)) throw new HttpError(422, 'data is missing')

    const translate = TRANSLATORS.get(type)
    // others are acknowledged, or the sender would try again
    if (!translate) return reply(202, { ignored: true })

    const message = translate(event.json.data)
    if (!message) return reply(202, { ignored: true })
    return reply(202, await bus.publish(message))
  }
