import { VoucherService } from './voucher.service.mjs'
import { parseBatch } from './batch.schema.mjs'

const service = new VoucherService()
const json = (statusCode, value) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
})

function jsonBody(event) {
  const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString() : (event.body ?? '')
  try {
    return { value: JSON.parse(text) }
  } catch {
    return { error: 'invalid JSON' }
  }
}

export const handler = async (event) => {
  const [, root, campaignId, leaf, ...rest] = event.rawPath.split('/')
  if (root !== 'campaigns' || leaf !== 'vouchers' || rest.length > 0) return json(404, { error: 'not found' })
  if (event.requestContext.http.method !== 'POST') return json(405, { error: 'method not allowed' })

  const campaign = service.campaign(campaignId)
  if (!campaign) return json(404, { error: 'campaign not found' })

  const { value, error } = jsonBody(event)
  if (error) return json(400, { error })
  const batch = parseBatch(value)
  if (!batch.success) return json(422, { error: batch.error })

  const vouchers = service.generate(campaign, batch.data.count)
  if (batch.data.delivery === 'inline') {
    return json(201, { vouchers: [...vouchers] })
  }
  return {
    statusCode: 201,
    headers: { 'content-type': 'text/csv', 'content-disposition': `attachment; filename="${campaign.id}.csv"` },
    body: ['code;discount;redeem', ...[...vouchers].map((v) => `${v.code};${v.discount};${v.url}`)].join('\n'),
  }
}
