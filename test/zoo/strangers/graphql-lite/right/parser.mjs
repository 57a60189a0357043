export class ParseError extends Error {}

const DOCUMENT = /^(?:query ?(\w*) ?(?:\([^)]*\))? ?)?\{ ?(\w+) ?(?:\(([^)]*)\))? ?(?:\{([^{}]*)\})? ?\}$/

/** The subset our two clients send: one query with one field. */
export function parse(source) {
  const match = DOCUMENT.exec(source.replace(/[\s]+/g, ' ').trim())
  if (!match) throw new ParseError('Syntax Error: unsupported document')
  const [, operation, field, args = '', selection = ''] = match
  return {
    operation: operation || null,
    field,
    args: args
      .split(',')
      .filter((arg) => arg.trim() !== '')
      .map(parseArgument),
    selection: selection.split(/[ ,]/).filter(Boolean),
  }
}

function parseArgument(source) {
  const at = source.indexOf(':')
  if (at < 1) throw new ParseError('Syntax Error: expected name and value')
  const key = source.slice(0, at).trim()
  const raw = source.slice(at + 1).trim()
  if (/^\$\w+$/.test(raw)) return { key, kind: 'variable', name: raw.slice(1) }
  if (/^-?\d+$/.test(raw)) return { key, kind: 'value', value: Number(raw) }
  if (/^"[^"]*"$/.test(raw)) return { key, kind: 'value', value: raw.slice(1, -1) }
  throw new ParseError('Syntax Error: unsupported value')
}
