const RETURN_REASONS = new Map([
  ['R01', { text: 'not collected in time', refund: 'shipping' }],
  ['R02', { text: 'refused by recipient', refund: 'none' }],
  ['R03', { text: 'damaged in transit', refund: 'full' }],
  ['R07', { text: 'locker out of service', refund: 'full' }],
])

const sizes = new Map([
  ['S', 1],
  ['M', 2],
  ['L', 4],
])

export function apply(type, parcel) {
  switch (type) {
    case 'parcel.deposited':
      if (!sizes.has(parcel.size)) return { error: 'size must be S, M or L' }
      return { state: 'waiting', slots: sizes.get(parcel.size) }
    case 'parcel.collected':
      return { state: 'done', by: parcel.by === 'courier' ? 'courier' : 'recipient' }
    case 'parcel.returned': {
      if (typeof parcel.reason !== 'string' || !/^R\d{2}$/.test(parcel.reason))
        return { error: 'reason must look like R01' }
      const reason = RETURN_REASONS.get(parcel.reason)
      if (!reason) return { error: 'unknown reason' }
      return { state: 'returned', why: reason.text, refund: reason.refund }
    }
    default:
      return null
  }
}
