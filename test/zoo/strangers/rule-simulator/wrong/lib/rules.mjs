const compare = new Map([
  ['gt', (a, b) => a > b],
  ['lt', (a, b) => a < b],
  ['eq', (a, b) => a === b],
])
const RULES = new Map([
  ['overheat', { metric: 'celsius', op: 'gt', limit: 80, action: 'webhook', reply: '202' }],
  ['leak', { metric: 'litres', op: 'gt', limit: 5, action: 'webhook', reply: '' }],
  ['idle', { metric: 'rpm', op: 'eq', limit: 0, action: 'email' }],
])
export const all = () => [...RULES].map(([id, rule]) => ({ id, metric: rule.metric, action: rule.action }))
export const get = (id) => RULES.get(id)
export const fires = (rule, reading) => compare.get(rule.op)(reading, rule.limit)
/** The status our webhook endpoint pretends to answer with. */
export function replyStatus(rule, override) {
  const text = override ?? rule.reply ?? '200'
  return Number(text)
}
