export class BadClaim extends Error {}

const isRecord = (x) => typeof x === 'object' && x !== null && !Array.isArray(x)

function parseGift(gift, i) {
  if (!isRecord(gift)) throw new BadClaim(`gift ${i} must be an object`)
  if (!Number.isSafeInteger(gift.pence) || gift.pence <= 0)
    throw new BadClaim(`gift ${i}: pence must be a positive whole number`)
  if (typeof gift.donor !== 'string' || !gift.donor.trim()) throw new BadClaim(`gift ${i}: donor is required`)
  if (gift.appeal !== undefined && !['shelter', 'food', 'winter'].includes(gift.appeal))
    throw new BadClaim(`gift ${i}: unknown appeal`)
  return { donor: gift.donor.trim(), pence: BigInt(gift.pence), declared: gift.declared === true, appeal: gift.appeal }
}

export function parseClaim(event) {
  let data
  try {
    data = JSON.parse(
      event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? ''),
    )
  } catch {
    throw new BadClaim('body must be JSON')
  }
  if (!isRecord(data) || !Array.isArray(data.gifts)) throw new BadClaim('gifts must be a list')
  if (data.gifts.length > 1000) throw new BadClaim('at most 1000 gifts')
  return data.gifts.map(parseGift)
}
