import Ajv from 'ajv'

const ajv = new Ajv({ allErrors: true, coerceTypes: false })
const validate = ajv.compile({
  type: 'object',
  required: ['account', 'event'],
  properties: {
    account: { type: 'string', pattern: '^CT[0-9]{4}$' },
    event: { enum: ['moved-in', 'moved-out', 'single-occupier', 'hardship'] },
    evidence: { type: 'array', items: { type: 'string', maxLength: 40 }, maxItems: 5 },
    backdate: { type: 'boolean' },
  },
  additionalProperties: false,
})
const ACCOUNTS = new Map([
  ['CT0001', { band: 'C', arrears: 0, occupied: true }],
  ['CT0002', { band: 'E', arrears: 41250, occupied: true }],
  ['CT0003', { band: 'A', arrears: 0, occupied: false }],
])
const BANDS = new Map([
  ['A', 118000],
  ['C', 157400],
  ['E', 216300],
])
const STATUS = { applied: 200, queued: 202, conflict: 409, unknown: 404 }

class ReliefService {
  constructor(accounts, bands) {
    this.accounts = accounts
    this.bands = bands
  }

  decide({ account, event, evidence = [], backdate = false }) {
    const record = this.accounts.get(account)
    if (!record) return { outcome: 'unknown', detail: 'no such account' }
    const yearly = this.bands.get(record.band)
    switch (event) {
      case 'moved-in':
        return record.occupied
          ? { outcome: 'conflict', detail: 'already occupied' }
          : { outcome: 'applied', due: yearly }
      case 'moved-out':
        return record.occupied ? { outcome: 'applied', due: 0 } : { outcome: 'conflict', detail: 'already empty' }
      case 'single-occupier':
        if (evidence.length === 0) return { outcome: 'queued', detail: 'evidence is wanted' }
        return { outcome: 'applied', due: Math.round(yearly * 0.75), backdated: backdate }
      case 'hardship':
        if (record.arrears > 0 && backdate) return { outcome: 'deferred', detail: 'a panel will look at the arrears' }
        return { outcome: 'queued', detail: 'a panel will look at the claim' }
    }
  }
}
const service = new ReliefService(ACCOUNTS, BANDS)

const render = (statusCode, payload) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json' },
  isBase64Encoded: false,
  body: JSON.stringify(payload),
})
function parseJson(event) {
  try {
    const raw = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : event.body
    return { ok: true, value: JSON.parse(raw) }
  } catch {
    return { ok: false }
  }
}
export const handler = async (event) => {
  const route = `${event.httpMethod} ${event.path.replace(/\/$/, '')}`
  if (route === 'GET /bands') return render(200, Object.fromEntries(BANDS))
  if (route !== 'POST /changes') return render(404, { error: 'not found' })
  const parsed = parseJson(event)
  if (!parsed.ok) return render(400, { error: 'body is not JSON' })
  if (!validate(parsed.value))
    return render(422, { errors: validate.errors.slice(0, 5).map((e) => `${e.instancePath} ${e.message}`) })
  const { outcome, ...rest } = service.decide(parsed.value)
  return render(STATUS[outcome], { outcome, ...rest })
}
