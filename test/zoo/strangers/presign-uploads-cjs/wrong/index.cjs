'use strict'
const { planUpload, UploadError } = require('./plan.cjs')

const reply = (statusCode, data) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
  body: JSON.stringify(data),
})

function parse(event) {
  const raw = event.isBase64Encoded ? Buffer.from(event.body || '', 'base64').toString('utf8') : event.body
  try {
    return JSON.parse(raw || '')
  } catch (e) {
    throw new UploadError('body must be JSON', { code: 'BAD_JSON', status: 400 })
  }
}

const routes = {
  'GET /': () => reply(200, { service: 'uploads' }),
  'GET /buckets': () => reply(200, { buckets: ['invoices', 'media'] }),
  'POST /buckets/{bucket}/uploads': (event) => {
    const input = parse(event)
    if (input === null || typeof input !== 'object' || Array.isArray(input)) {
      throw new UploadError('body must be an object', { code: 'BAD_BODY', status: 400 })
    }
    return reply(201, planUpload((event.pathParameters || {}).bucket, input))
  },
}

exports.handler = async (event) => {
  const key = `${event.httpMethod} ${event.resource === '/{proxy+}' ? event.path : event.resource}`
  const route = Object.prototype.hasOwnProperty.call(routes, key) ? routes[key] : null
  if (!route) return reply(404, { error: 'no such route' })
  try {
    return await route(event)
  } catch (err) {
    if (!(err instanceof UploadError)) throw err
    return reply(err.status || err.code, { error: err.message })
  }
}
