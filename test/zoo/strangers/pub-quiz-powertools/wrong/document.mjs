export class ParseError extends Error {}

const FIELD = /\s*,?\s*(?:(\w+)\s*:\s*)?([A-Za-z_]\w*)\s*(?:\(\s*(\w+)\s*:\s*("[^"]*"|\d{1,6})\s*\))?/y

function parseFields(text) {
  const fields = []
  const body = text.trim()
  FIELD.lastIndex = 0
  while (FIELD.lastIndex < body.length) {
    const m = FIELD.exec(body)
    if (!m) throw new ParseError('the selection cannot be read')
    const args = m[3] ? { [m[3]]: m[4].startsWith('"') ? m[4].slice(1, -1) : Number(m[4]) } : {}
    fields.push({ alias: m[1] ?? m[2], name: m[2], args })
  }
  if (fields.length === 0) throw new ParseError('the selection is empty')
  return fields
}

// One level of fields is all the quiz master's app asks for.
export function parseDocument(source) {
  const operations = []
  const OPERATION = /\s*(?:query\b\s*(\w+)?)?\s*\{([^{}]*)\}\s*/y
  while (OPERATION.lastIndex < source.length) {
    const m = OPERATION.exec(source)
    if (!m) throw new ParseError('the document cannot be read')
    operations.push({ name: m[1], fields: parseFields(m[2]) })
  }
  if (operations.length === 0) throw new ParseError('the document is empty')
  return operations
}
