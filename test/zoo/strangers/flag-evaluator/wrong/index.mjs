import { FLAGS } from './flags.mjs'
import { matches } from './rules.mjs'

const json = (statusCode, payload) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(payload),
})

const parse = (event) => {
  try {
    return JSON.parse(event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString() : event.body)
  } catch {
    return null
  }
}

export const handler = async (event) => {
  switch (`${event.httpMethod} ${event.resource}`) {
    case 'GET /flags':
      return json(200, { flags: [...FLAGS.keys()] })

    case 'POST /flags/{flagKey}/evaluate': {
      const flag = FLAGS.get(event.pathParameters?.flagKey)
      if (!flag) return json(404, { message: 'No such flag' })
      const user = parse(event)?.user
      if (user === null || typeof user !== 'object') return json(400, { message: 'user expected' })
      const enabled = flag.on && flag.rules.every((rule) => matches(rule, user))
      return json(200, { enabled, variant: enabled ? flag.variant : 'control' })
    }

    default:
      return json(404, { message: 'Not found' })
  }
}
