'use strict'
const Ajv = require('ajv')
const { find, save } = require('./store.cjs')
const { card, full } = require('./views.cjs')

const validate = new Ajv({ allErrors: false }).compile({
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  properties: {
    name: { type: 'string', minLength: 1, maxLength: 60 },
    nickname: { type: 'string', maxLength: 30, nullable: true },
    phone: { type: 'string', pattern: '^\\+?[0-9 ]{5,20}$', nullable: true },
    address: {
      type: 'object',
      nullable: true,
      additionalProperties: false,
      required: ['street', 'town'],
      properties: { street: { type: 'string', maxLength: 60 }, town: { type: 'string', maxLength: 60 } },
    },
  },
})

const VIEWS = { card, full }
const reply = (statusCode, data) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(data),
})

function merge(member, patch) {
  const next = Object.assign({}, member)
  for (const key of Object.keys(patch)) {
    if (patch[key] === null) delete next[key]
    else next[key] = patch[key]
  }
  return next
}

exports.handler = async (event) => {
  if (event.resource !== '/members/{id}') return reply(404, { error: 'not found' })
  const member = find((event.pathParameters || {}).id)
  if (!member) return reply(404, { error: 'no such member' })
  const wanted = (event.queryStringParameters || {}).view || 'full'
  if (!Object.prototype.hasOwnProperty.call(VIEWS, wanted)) return reply(400, { error: 'view is card or full' })
  const view = VIEWS[wanted]
  if (event.httpMethod === 'GET') return reply(200, view(member))
  if (event.httpMethod !== 'PATCH') return reply(405, { error: 'GET or PATCH' })
  let patch
  try {
    patch = JSON.parse(event.isBase64Encoded ? Buffer.from(event.body || '', 'base64').toString() : event.body || '')
  } catch (e) {
    return reply(400, { error: 'body is not JSON' })
  }
  if (!validate(patch)) return reply(422, { error: validate.errors[0].message })
  return reply(200, view(save(merge(member, patch))))
}
