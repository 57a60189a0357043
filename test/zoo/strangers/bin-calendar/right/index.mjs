// Kerbside collections: which bin goes out in which week, behind the council's load balancer.
const ROTA = [
  { week: 1, bin: 'refuse', colour: 'black' },
  { week: 2, bin: 'recycling', colour: 'blue' },
  { week: 3, bin: 'garden', colour: 'brown' },
  { week: 4, bin: 'glass', colour: 'green' },
]
const WARDS = new Map([
  ['abbey', { day: 'Mon', offset: 0, garden: true }],
  ['castle', { day: 'Tue', offset: 1, garden: true }],
  ['docks', { day: 'Thu', offset: 2, garden: false }],
])
const TYPES = { json: 'application/json', text: 'text/plain; charset=utf-8' }

function answer(status, payload, kind = 'json') {
  return {
    statusCode: status,
    statusDescription: `${status} ${status === 200 ? 'OK' : 'Refused'}`,
    isBase64Encoded: false,
    headers: { 'content-type': TYPES[kind], 'cache-control': 'max-age=60' },
    body: kind === 'json' ? JSON.stringify(payload) : String(payload),
  }
}
const decode = (text = '') => {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '))
  } catch {
    return ''
  }
}
class Calendar {
  constructor(rota, wards) {
    this.rota = rota
    this.wards = wards
  }

  slot(ward, week) {
    return (week - 1 + ward.offset) % this.rota.length
  }

  /** The slot in a week; wards without garden rounds get the slot after it instead. */
  collection(ward, week) {
    const at = this.slot(ward, week)
    const entry = this.rota[at]
    if (entry.bin === 'garden' && !ward.garden) return this.rota[at + 1]
    return entry
  }
  following(ward, week) {
    const at = this.slot(ward, week)
    return this.rota[(at + 1) % this.rota.length]
  }
}
const calendar = new Calendar(ROTA, WARDS)

function describe(wardId, query) {
  const ward = WARDS.get(wardId)
  if (!ward) return answer(404, { error: 'unknown ward' })
  const text = decode(query.week) || '1'
  if (!/^\d{1,2}$/.test(text) || Number(text) < 1 || Number(text) > 52)
    return answer(400, { error: 'week must be 1 to 52' })
  const week = Number(text)
  const { bin, colour } = calendar.collection(ward, week)
  const line = `${ward.day} of week ${week}: ${colour} bin (${bin})`
  if (decode(query.format) === 'text') return answer(200, line, 'text')
  const payload = { ward: wardId, week, bin, colour }
  if (decode(query.preview) === 'yes') {
    const next = calendar.following(ward, week)
    payload.next = { bin: next.bin, colour: next.colour }
  }
  return answer(200, payload)
}

export async function handler(event) {
  const [, root, wardId, ...rest] = event.path.split('/')
  if (event.httpMethod !== 'GET') return answer(405, { error: 'read only' })
  if (root === 'wards' && wardId === undefined) return answer(200, { wards: [...WARDS.keys()] })
  if (root === 'wards' && rest.length === 0) return describe(wardId, event.queryStringParameters ?? {})
  return answer(404, { error: 'not found' })
}
