/** Parses `{ tenant(id: "x") { name plan { id } } }` into a selection tree. */
export function parse(source) {
  const tokens = source.match(/"[^"\n]*"|[A-Za-z_]\w*|\$\w+|-?\d+|[{}():,]|\S/g) ?? []
  let at = 0
  const peek = () => tokens[at]
  const take = (expected) => {
    const token = tokens[at++]
    if (token === undefined || (expected && token !== expected))
      throw new SyntaxError(`Expected ${expected ?? 'a token'}, found ${token ?? 'the end'}`)
    return token
  }
  const name = () => {
    const token = take()
    if (!/^[A-Za-z_]\w*$/.test(token)) throw new SyntaxError(`Unexpected ${token}`)
    return token
  }

  function value() {
    const token = take()
    if (token.startsWith('"')) return { literal: token.slice(1, -1) }
    if (/^\$\w+$/.test(token)) return { variable: token.slice(1) }
    if (/^-?\d+$/.test(token)) return { literal: Number(token) }
    throw new SyntaxError(`Unexpected ${token}`)
  }

  function selections(depth = 0) {
    if (depth > 6) throw new SyntaxError('Query is too deep')
    take('{')
    const fields = []
    while (peek() !== '}') {
      const field = { name: name(), args: new Map(), fields: null }
      if (peek() === '(') {
        take('(')
        while (peek() !== ')') {
          const key = name()
          take(':')
          field.args.set(key, value())
          if (peek() === ',') take(',')
        }
        take(')')
      }
      if (peek() === '{') field.fields = selections(depth + 1)
      fields.push(field)
    }
    take('}')
    return fields
  }

  if (peek() === 'query') {
    take()
    if (peek() !== '{') name()
  }
  const tree = selections()
  if (at < tokens.length) throw new SyntaxError(`Unexpected ${peek()}`)
  return tree
}
