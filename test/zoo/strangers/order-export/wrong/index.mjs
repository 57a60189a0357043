import { OrderExporter } from './exporter.mjs'
import { OrderRepository } from './order.repository.mjs'

const exporter = new OrderExporter(new OrderRepository())

const reply = (statusCode, statusDescription, contentType, body) => ({
  statusCode,
  statusDescription: `${statusCode} ${statusDescription}`,
  headers: { 'Content-Type': contentType },
  body,
  isBase64Encoded: false,
})

const error = (statusCode, description) =>
  reply(statusCode, description, 'application/json', JSON.stringify({ error: description }))

export const handler = async (event) => {
  if (event.path !== '/orders/export') return error(404, 'Not Found')
  if (event.httpMethod !== 'GET') return error(405, 'Method Not Allowed')

  const { format = 'json', limit, status } = event.queryStringParameters ?? {}
  const requested = limit === undefined ? 50 : Number(limit)
  if (!Number.isInteger(requested) || requested < 1) return error(400, 'Bad Request')

  switch (format) {
    case 'json':
      return reply(200, 'OK', 'application/json', await exporter.json({ limit: requested, status }))
    case 'csv':
      return reply(200, 'OK', 'text/csv', await exporter.csv({ limit: requested, status }))
    default:
      return error(406, 'Not Acceptable')
  }
}
