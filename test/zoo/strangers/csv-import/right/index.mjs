import { importContacts } from './import.service.mjs'
import { ImportError } from './errors.mjs'

const respond = (statusCode, payload) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(payload),
})

const text = ({ body, isBase64Encoded }) =>
  isBase64Encoded ? Buffer.from(body ?? '', 'base64').toString('utf8') : (body ?? '')

export const handler = async (event) => {
  const { method } = event.requestContext.http
  if (event.rawPath !== '/contacts/import') return respond(404, { error: 'not_found' })
  if (method !== 'POST') return respond(405, { error: 'method_not_allowed' })
  if (!/^text\/(csv|plain)\b/i.test(event.headers?.['content-type'] ?? ''))
    return respond(415, { error: 'csv_expected' })
  try {
    const report = await importContacts(text(event))
    return respond(report.rejected > 0 ? 207 : 200, report)
  } catch (error) {
    if (error instanceof ImportError) return respond(error.status, { error: error.code })
    throw error
  }
}
