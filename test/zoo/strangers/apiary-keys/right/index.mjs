import { authenticate } from './auth.mjs'
import { hives } from './hives.mjs'

const DENIED = {
  missing: { statusCode: 401, error: 'send your key in x-api-key' },
  unknown: { statusCode: 401, error: 'this key is not known' },
  revoked: { statusCode: 403, error: 'this key was revoked' },
  overdue: { statusCode: 402, error: 'this account is overdue' },
  readonly: { statusCode: 403, error: 'this key may only read' },
}

const json = (statusCode, data) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(data),
})

function readBody(event) {
  try {
    return JSON.parse(event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString() : event.body)
  } catch {
    return undefined
  }
}

export const handler = async (event) => {
  if (!event.path.startsWith('/hives')) return json(404, { error: 'not found' })
  const { denied, holder } = authenticate(event.headers ?? {}, event.httpMethod)
  if (denied) {
    const { statusCode, error } = DENIED[denied] ?? {}
    return json(statusCode, { error, code: denied })
  }

  const id = event.path.split('/')[2]
  if (!id) {
    if (event.httpMethod !== 'GET') return json(405, { error: 'GET only' })
    return json(
      200,
      [...hives].filter(([, h]) => h.owner === holder).map(([key, h]) => ({ id: key, ...h })),
    )
  }
  const hive = hives.get(id)
  if (!hive || hive.owner !== holder) return json(404, { error: 'no such hive' })
  if (event.httpMethod === 'GET') return json(200, { id, ...hive })
  if (event.httpMethod === 'PUT') {
    const input = readBody(event)
    if (!Number.isInteger(input?.frames) || input.frames < 1 || input.frames > 12)
      return json(422, { error: 'frames must be 1 to 12' })
    return json(200, { id, ...hive, frames: input.frames })
  }
  return json(405, { error: 'GET or PUT' })
}
