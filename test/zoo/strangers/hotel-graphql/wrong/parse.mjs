const MAX_DEPTH = 6

// query := ["query" [Name] ["(" variable declarations ")"]] selection
export function parse(source) {
  const tokens = source.match(/"[^"\n]*"|\$?[A-Za-z_]\w*!?|[{}():]|\d+|[^\s,]/g) ?? []
  let at = 0
  const next = (expected) => {
    const token = tokens[at++]
    if (token === undefined || (expected && token !== expected)) throw new SyntaxError(`expected ${expected ?? 'more'}`)
    return token
  }

  function argument() {
    const name = next()
    next(':')
    const token = next()
    if (token.startsWith('$')) return [name, { variable: token.slice(1) }]
    if (/^".*"$/.test(token)) return [name, { value: token.slice(1, -1) }]
    if (/^\d+$/.test(token)) return [name, { value: Number(token) }]
    throw new SyntaxError(`unexpected ${token}`)
  }

  function selection(depth) {
    if (depth > MAX_DEPTH) throw new SyntaxError('query is too deep')
    const fields = []
    next('{')
    while (tokens[at] !== '}') {
      const name = next()
      if (!/^[A-Za-z]\w*$/.test(name)) throw new SyntaxError(`unexpected ${name}`)
      const args = new Map()
      if (tokens[at] === '(') {
        at++
        while (tokens[at] !== ')') args.set(...argument())
        at++
      }
      fields.push({ name, args, fields: tokens[at] === '{' ? selection(depth + 1) : null })
    }
    at++
    if (fields.length === 0) throw new SyntaxError('empty selection')
    return fields
  }

  if (tokens[at] === 'query') {
    at++
    if (/^[A-Za-z]/.test(tokens[at] ?? '')) at++
    if (tokens[at] === '(') {
      while (next() !== ')');
    }
  }
  const fields = selection(1)
  if (at !== tokens.length) throw new SyntaxError('unexpected text after the query')
  return fields
}
