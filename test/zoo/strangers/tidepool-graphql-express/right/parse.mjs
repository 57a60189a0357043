// only flat selections: { species ...more } fragment more on Pool { depth }
const BLOCK = /^(?:query\b\s*|fragment\s+(\w+)\s+on\s+Pool\s*)?\{([^{}]*)\}\s*/

export function parse(text) {
  let rest = text.trim()
  if (rest.length > 5000) return { error: 'query too long' }
  const fragments = new Map()
  let selection = null
  while (rest !== '') {
    const found = BLOCK.exec(rest)
    if (!found) return { error: 'syntax error' }
    const items = found[2].split(/[\s,]+/).filter(Boolean)
    if (!items.every((item) => /^(\.\.\.)?\w+$/.test(item))) return { error: 'syntax error in selection' }
    if (found[1]) fragments.set(found[1], items)
    else if (selection) return { error: 'one operation only' }
    else selection = items
    rest = rest.slice(found[0].length)
  }
  return selection ? { selection, fragments } : { error: 'no operation' }
}
