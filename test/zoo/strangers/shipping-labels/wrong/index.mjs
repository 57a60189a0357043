import { pdfLabel, zplLabel } from './render.mjs'
import { findLabel, CARRIERS } from './labels.mjs'

const json = (statusCode, value) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
})

const download = (label, extension, type) => ({
  statusCode: 200,
  headers: {
    'content-type': type,
    'content-disposition': `attachment; filename="${label.id}.${extension}"`,
  },
})

function render(label, format) {
  switch (format) {
    case 'json':
      return json(200, label)
    case 'pdf':
      return {
        ...download(label, 'pdf', 'application/pdf'),
        body: pdfLabel(label).toString('base64'),
        isBase64Encoded: true,
      }
    case 'zpl':
      if (!CARRIERS.get(label.carrier).thermal) return json(409, { error: 'this carrier takes PDF labels only' })
      return { ...download(label, 'zpl', 'application/zpl'), body: zplLabel(label) }
    default:
      return json(400, { error: 'format must be json, pdf or zpl' })
  }
}

export const handler = async (event) => {
  if (event.httpMethod !== 'GET') return json(405, { error: 'method not allowed' })
  const label = event.resource === '/labels/{id}' ? findLabel(event.pathParameters?.id) : undefined
  if (!label) return json(404, { error: 'no such label' })
  if (label.voided) return json(410, { error: 'label was voided' })
  return render(label, event.queryStringParameters?.format ?? 'pdf')
}
