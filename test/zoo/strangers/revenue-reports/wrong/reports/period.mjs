import { BadRequestError } from '@aws-lambda-powertools/event-handler/http'

const DAY = 86_400_000
const MAX_DAYS = 92
const MAX_MONTHS = 36

function days(params) {
  const from = params.get('from') ?? '2024-01-01'
  const to = params.get('to') ?? '2024-01-31'
  const start = Date.parse(`${from}T00:00:00Z`)
  const end = Date.parse(`${to}T00:00:00Z`)
  if (Number.isNaN(start) || Number.isNaN(end) || start > end) throw new BadRequestError('from and to: YYYY-MM-DD')
  if ((end - start) / DAY > MAX_DAYS) throw new BadRequestError(`at most ${MAX_DAYS} days`)
  const buckets = []
  for (let at = start; at <= end; at += DAY) buckets.push(new Date(at).toISOString().slice(0, 10))
  return buckets
}

const monthIndex = (text) => {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text)
  if (!match) throw new BadRequestError('from and to: YYYY-MM')
  return Number(match[1]) * 12 + Number(match[2]) - 1
}

function months(params) {
  const first = monthIndex(params.get('from') ?? '2024-01')
  const last = monthIndex(params.get('to') ?? '2024-12')
  const count = last - first + 1
  if (count > MAX_MONTHS) throw new BadRequestError(`at most ${MAX_MONTHS} months`)
  return new Array(count).fill(first).map((base, i) => {
    const at = base + i
    return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`
  })
}

const GRANULARITIES = { day: days, month: months }

export function parsePeriod(params) {
  const granularity = params.get('granularity') ?? 'day'
  if (!Object.hasOwn(GRANULARITIES, granularity)) throw new BadRequestError('granularity: day or month')
  return GRANULARITIES[granularity](params)
}
