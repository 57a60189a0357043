import { createHmac, timingSafeEqual } from 'node:crypto'

/** "t=1714521600,v1=5257a8..." as the payment provider sends it. */
export function parseSignature(header) {
  if (!header) return null
  let timestamp
  const digests = []
  for (const item of header.split(',')) {
    const [key, value = ''] = item.trim().split('=', 2)
    if (key === 't' && /^\d+$/.test(value)) timestamp = Number(value)
    if (key === 'v1') digests.push(value)
  }
  if (timestamp === undefined || digests.length === 0) return null
  return { timestamp, digests }
}

export function matches(secrets, { timestamp, digests }, raw) {
  return secrets.some((secret) => {
    const expected = createHmac('sha256', secret).update(`${timestamp}.${raw}`).digest()
    return digests.some((digest) => {
      const given = Buffer.from(digest, 'hex')
      return given.length === expected.length && timingSafeEqual(given, expected)
    })
  })
}
