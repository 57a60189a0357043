const colonies = new Map([
  ['c1', { id: 'c1', yard: 'north', supers: 2 }],
  ['c2', { id: 'c2', yard: 'north', supers: 1 }],
  ['c3', { id: 'c3', yard: 'orchard', supers: 0 }],
])
const YARDS = ['north', 'orchard', 'heath']
const fail = (error) => ({ ok: false, error })

/** "$0" stands for the colony that operation 0 of this batch answered. */
function resolve(ref, results) {
  if (typeof ref !== 'string') return undefined
  const found = /^\$(\d{1,2})$/.exec(ref)
  if (!found) return ref
  const earlier = results[Number(found[1])]
  return earlier && earlier.colony.id
}

function runOne(op, working, results) {
  if (typeof op !== 'object' || op === null) return fail('an operation is an object')
  if (op.op === 'split') {
    const from = working.get(resolve(op.colony, results))
    if (!from) return fail('no such colony')
    if (from.supers === 0) return fail('too weak to split')
    const colony = { id: `c${working.size + 1}`, yard: from.yard, supers: 0 }
    working.set(colony.id, colony)
    return { ok: true, colony }
  }
  if (op.op === 'move') {
    if (!YARDS.includes(op.yard)) return fail('no such yard')
    const colony = working.get(resolve(op.colony, results))
    if (!colony) return fail('no such colony')
    const moved = { ...colony, yard: op.yard }
    working.set(moved.id, moved)
    return { ok: true, colony: moved }
  }
  return fail('op is split or move')
}

export function runAll(operations) {
  const working = new Map(colonies)
  const results = []
  for (const op of operations) results.push(runOne(op, working, results))
  return results
}
