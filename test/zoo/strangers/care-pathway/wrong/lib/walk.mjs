import { Unprocessable } from './errors.mjs'
const MINUTES = new Map([
  ['question', 2],
  ['measure', 5],
  ['referral', 15],
])
export function index(steps) {
  const byId = new Map()
  for (const step of steps) {
    if (step === null || typeof step !== 'object' || typeof step.id !== 'string')
      throw new Unprocessable('every step needs an id')
    if (!MINUTES.has(step.type)) throw new Unprocessable(`step ${step.id.slice(0, 20)} has an unknown type`)
    if (byId.has(step.id)) throw new Unprocessable('step ids must be unique')
    byId.set(step.id, step)
  }
  return byId
}
/** Longest time a patient can spend in the pathway, in minutes. */
export function longest(byId, id, seen = new Set()) {
  const step = byId.get(id)
  if (!step) return 0
  if (seen.has(id)) throw new Unprocessable('the pathway loops')
  const trail = new Set(seen).add(id)
  const onward = step.next ? longest(byId, step.next, trail) : 0
  const detour = step.onAlert ? longest(byId, step.onAlert) : 0
  return MINUTES.get(step.type) + Math.max(onward, detour)
}
