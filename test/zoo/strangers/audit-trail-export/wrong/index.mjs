import Ajv from 'ajv'
import { ENTRIES } from './store.mjs'
import { toCsv, toJson } from './render.mjs'

const PAGE = 100
const MAX_EXPORT = 5000

const validate = new Ajv({ coerceTypes: true, useDefaults: true, allErrors: true }).compile({
  type: 'object',
  properties: {
    actor: { enum: ['ada', 'grace', 'linus', 'system'] },
    action: { enum: ['user.update', 'role.grant', 'plan.change', 'policy.edit'] },
    format: { enum: ['json', 'csv'], default: 'json' },
    include: { enum: ['none', 'diff'], default: 'none' },
    page: { type: 'integer', minimum: 1, maximum: 1000, default: 1 },
  },
})

const json = (statusCode, data) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(data),
})

/** @type {import('aws-lambda').APIGatewayProxyHandler} */
export const handler = async (event) => {
  if (event.path.replace(/\/+$/, '') !== '/audit/entries') return json(404, { message: 'Not found' })
  if (event.httpMethod !== 'GET') return json(405, { message: 'Method not allowed' })

  const query = { ...event.queryStringParameters }
  if (!validate(query))
    return json(400, { message: 'Invalid query', errors: validate.errors.map((e) => `${e.instancePath} ${e.message}`) })

  const matching = ENTRIES.filter(
    (entry) => (!query.actor || entry.actor === query.actor) && (!query.action || entry.action === query.action),
  )
  const options = { diff: query.include === 'diff' }

  if (query.format === 'csv') {
    return {
      statusCode: 200,
      headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="audit.csv"' },
      body: toCsv(matching.slice(0, MAX_EXPORT), options),
    }
  }

  const start = (query.page - 1) * PAGE
  return json(200, {
    total: matching.length,
    page: query.page,
    entries: toJson(matching.slice(start, start + PAGE), options),
  })
}
