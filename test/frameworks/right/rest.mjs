import { AsyncLocalStorage } from 'node:async_hooks'
import { createHash, randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { text as textOf } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'

// Right handlers of REST APIs in styles that are legal and not everybody's.

const json = (statusCode, value, headers = {}) => ({
  statusCode,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(value),
})

/** The error argument of the callback stays null; what it returns counts for nothing. */
export const callbackStyle = (event, context, callback) => {
  context.callbackWaitsForEmptyEventLoop = false
  setImmediate(() => callback(null, json(200, { method: event.httpMethod })))
  return 'ignored'
}

export const answersByStream = async (event) => {
  const parts = Readable.from(['<ul>', ...Object.keys(event.headers ?? {}).map(() => '<li>'), '</ul>'])
  return { statusCode: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: await textOf(parts) }
}

export const gzip = async () => ({
  statusCode: 200,
  headers: { 'content-type': 'application/json', 'content-encoding': 'gzip', vary: 'accept-encoding' },
  body: gzipSync('{"a":1}').toString('base64'),
  isBase64Encoded: true,
})

export const headLikeGet = async ({ httpMethod }) => {
  const answer = json(200, { list: [1, 2, 3] }, { 'content-length': '16' })
  return httpMethod === 'HEAD' ? { ...answer, body: '' } : answer
}

export const notModified = async (event) => {
  const body = JSON.stringify({ version: 1 })
  const etag = `"${createHash('sha1').update(body).digest('hex')}"`
  const asked = Object.entries(event.headers ?? {}).find(([name]) => name.toLowerCase() === 'if-none-match')?.[1]
  if (asked === etag || asked === '*') return { statusCode: 304, headers: { etag } }
  return { statusCode: 200, headers: { etag, 'content-type': 'application/json' }, body }
}

export const noContent = async () => ({ statusCode: 204 })

export const preflight = async (event) => {
  const cors = {
    'access-control-allow-origin': 'https://app.example.com',
    'access-control-allow-credentials': 'true',
    vary: 'origin',
  }
  if (event.httpMethod === 'OPTIONS')
    return { statusCode: 204, headers: { ...cors, 'access-control-allow-methods': 'GET,PUT' }, body: '' }
  return json(200, { ok: true }, cors)
}

export const cookies = async () => ({
  statusCode: 200,
  multiValueHeaders: { 'Set-Cookie': ['a=1; HttpOnly; Secure', 'b=2; Expires=Wed, 21 Oct 2026 07:28:00 GMT'] },
  body: '',
})

export const cookieCasings = async () => ({
  statusCode: 200,
  headers: { 'Set-Cookie': 'a=1', 'set-cookie': 'b=2' },
  body: '',
})

/** An echo that minds the limits of its answer. */
export const echo = async ({ httpMethod, path, queryStringParameters, body }) => {
  const text = JSON.stringify({ httpMethod, path, queryStringParameters, body })
  if (Buffer.byteLength(text) > 1_000_000) return json(413, { error: 'too large' })
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: text }
}

export const byteOrderMark = async () => ({
  statusCode: 200,
  headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="a.csv"' },
  body: '\uFEFFid;name\r\n1;Zoë\r\n',
})

export const latin1 = async () => ({
  statusCode: 200,
  headers: { 'content-type': 'text/plain; charset=ISO-8859-1' },
  body: Buffer.from('caf\xe9', 'latin1').toString('base64'),
  isBase64Encoded: true,
})

export const jsonp = async ({ queryStringParameters }) => {
  const name = queryStringParameters?.callback
  if (name === undefined) return json(200, { a: 1 })
  if (!/^[A-Za-z_$][\w$]{0,40}$/.test(name)) return json(400, { error: 'callback' })
  return { statusCode: 200, headers: { 'content-type': 'application/javascript' }, body: `/**/${name}({"a":1});` }
}

export const xml = async ({ path }) => ({
  statusCode: 200,
  headers: { 'Content-Type': 'application/xml' },
  body: `<?xml version="1.0"?><path>${path.replace(/[<>&]/g, (sign) => `&#${sign.codePointAt(0)};`)}</path>`,
})

export const errorPage = async ({ path }) => ({
  statusCode: path === '/' ? 200 : 404,
  headers: { 'content-type': 'text/html' },
  body: '<h1>Error</h1><p>TypeError: 502 Bad Gateway, "Internal server error", at handler (index.js) is what you may see.</p>',
})

export const variants = async (event) => {
  const accept = event.headers?.accept ?? event.headers?.Accept ?? ''
  const type = ['application/vnd.api+json', 'application/problem+json; charset=utf-8', 'text/x-json']
  return { statusCode: 200, headers: { 'CONTENT-TYPE': type[accept.length % 3] }, body: '[]' }
}

export const seeOther = async ({ queryStringParameters }) => ({
  statusCode: 303,
  headers: { Location: `/search?q=${encodeURIComponent((queryStringParameters?.q ?? '').toWellFormed())}` },
  body: '',
})

let calls = 0
const seen = new Map()

export const counts = async ({ path }) => {
  seen.set(path, (seen.get(path) ?? 0) + 1)
  return json(200, { calls: ++calls, seen: seen.size })
}

export const random = async () => json(200, { id: randomUUID(), at: Date.now(), dice: Math.random() })

export const claims = async ({ requestContext }) => json(200, { subject: requestContext.authorizer.claims.sub })

export const lambdaAuthorizer = async ({ requestContext }) => {
  const { principalId, tenant } = requestContext.authorizer
  return json(200, { principalId, tenant: tenant.toUpperCase() })
}

export const stageVariables = async ({ stageVariables: { table } }) => json(200, { table: table.length })

export const pathParameters = async ({ pathParameters: { owner, repository } }) =>
  json(200, { full: `${owner.trim()}/${repository.trim()}` })

export const proxyPath = async ({ pathParameters }) =>
  json(200, { parts: (pathParameters?.proxy ?? '').split('/').length })

export const mutates = async (event) => {
  event.headers ??= {}
  event.headers['x-correlation-id'] ??= '1'
  event.queryStringParameters = { ...event.queryStringParameters, page: 1 }
  event.body = event.body ?? '{}'
  delete event.multiValueHeaders
  event.requestContext.started = true
  return json(200, { id: event.headers['x-correlation-id'], size: event.body.length })
}

export const freezes = async (event) => {
  const freeze = (value) => {
    if (typeof value !== 'object' || value === null) return value
    Object.values(value).forEach(freeze)
    return Object.freeze(value)
  }
  return Object.freeze({ ...json(200, { method: freeze(event).httpMethod }) })
}

class Answer {
  #value
  constructor(value) {
    this.#value = value
  }
  toJSON() {
    return json(200, this.#value)
  }
}

export const classWithToJson = async ({ path }) => new Answer({ path })

class HttpError extends Error {
  constructor(status, message) {
    super(message)
    this.status = status
  }
}
class NotFound extends HttpError {
  constructor() {
    super(404, 'no such thing')
  }
}

export const errorsForFlow = async ({ path, body }) => {
  try {
    if (path !== '/') throw new NotFound()
    if (body !== null && body.length > 100) throw new HttpError(413, 'too long')
    return json(200, { ok: true })
  } catch (error) {
    if (error instanceof HttpError) return json(error.status, { error: error.message, name: error.name })
    throw error
  }
}

const storage = new AsyncLocalStorage()
const later = () => new Promise((resolve) => setImmediate(resolve))

export const asyncStorage = (event) =>
  storage.run({ id: event.requestContext.requestId }, async () => {
    await later()
    return json(200, { id: storage.getStore().id })
  })

export const abortable = async () => {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(), 1_000)
  const work = new Promise((resolve, reject) => {
    controller.signal.addEventListener('abort', () => reject(new Error('too slow')))
    setImmediate(() => resolve('done'))
  })
  try {
    return json(200, { work: await work })
  } finally {
    clearTimeout(timer)
  }
}

/** A promise settles the call of an async handler: the timer that is left is frozen with the container. */
export const leavesTimers = async () => {
  setTimeout(() => {}, 60_000)
  AbortSignal.timeout(30_000)
  return json(200, { ok: true })
}

export const logsEverything = async (event, context) => {
  console.log(JSON.stringify(event, null, 2))
  console.error('%s took %dms', event.path, context.getRemainingTimeInMillis())
  process.stdout.write('done\n')
  return json(200, { ok: true })
}

export const everyMember = async () => ({
  statusCode: 200,
  headers: { 'content-type': 'text/plain', 'x-empty': '' },
  multiValueHeaders: { vary: ['accept', 'origin'] },
  body: 'ok',
  isBase64Encoded: false,
})

/** As query builders do: not a promise, and awaited like one. */
export const thenable = () => ({
  // oxlint-disable-next-line unicorn/no-thenable -- that is the point
  then: (resolve, reject) =>
    later()
      .then(() => json(200, { rows: [] }))
      .then(resolve, reject),
})

export const validates = async ({ body, headers }) => {
  const type = Object.entries(headers ?? {}).find(([name]) => /^content-type$/i.test(name))?.[1] ?? ''
  if (body === null) return json(400, { error: 'a body is needed' })
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(type)) return json(415, { error: 'JSON only' })
  let value
  try {
    value = JSON.parse(body)
  } catch (error) {
    return json(400, { error: error.message })
  }
  return typeof value?.name === 'string' ? json(201, { name: value.name.slice(0, 20) }) : json(422, { error: 'name' })
}
