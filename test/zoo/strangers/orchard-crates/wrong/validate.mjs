const VARIETIES = ['bramley', 'discovery', 'egremont', 'worcester']
const NEXT = new Map([
  ['picked', ['packed']],
  ['packed', ['picked', 'shipped']],
  ['shipped', []],
])

const isRecord = (v) => typeof v === 'object' && v !== null && !Array.isArray(v)
const badKilos = (v) => typeof v !== 'number' || !(v > 0 && v <= 25)

export function checkNew(input) {
  if (!isRecord(input)) return ['body must be an object']
  const problems = []
  if (!VARIETIES.includes(input.variety)) problems.push('variety')
  if (badKilos(input.kilos)) problems.push('kilos')
  return problems
}

export function checkChange(crate, input) {
  if (!isRecord(input)) return ['body must be an object']
  const problems = []
  if (input.kilos !== undefined && badKilos(input.kilos)) problems.push('kilos')
  if (input.status !== undefined && !NEXT.get(crate.status).includes(input.status)) problems.push('status')
  if (input.status === undefined && input.kilos === undefined) problems.push('nothing to change')
  return problems
}
