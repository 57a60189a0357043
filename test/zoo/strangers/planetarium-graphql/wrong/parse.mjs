// The subset we serve: query Name { planet(name: $x) { name moons } planets { name } }
export function parse(text) {
  const tokens = text.match(/\$?[A-Za-z_]\w*|"[^"\n]*"|[{}():]|[^\s,]/g) ?? []
  let at = 0
  const expect = (wanted) => {
    if (tokens[at] !== wanted) throw new Error(`expected ${wanted}, found ${tokens[at] ?? 'the end'}`)
    at++
  }
  const name = () => {
    if (!/^[A-Za-z_]\w*$/.test(tokens[at] ?? '')) throw new Error(`expected a name, found ${tokens[at] ?? 'the end'}`)
    return tokens[at++]
  }
  const selection = (depth) => {
    if (depth > 5) throw new Error('the query is too deep')
    expect('{')
    const fields = []
    while (tokens[at] !== '}') {
      const field = { name: name(), args: new Map(), fields: [] }
      if (tokens[at] === '(') {
        at++
        while (tokens[at] !== ')') {
          const key = name()
          expect(':')
          if (!/^["$]/.test(tokens[at] ?? '')) throw new Error('an argument is a string or a variable')
          field.args.set(key, tokens[at++])
        }
        at++
      }
      if (tokens[at] === '{') field.fields = selection(depth + 1)
      fields.push(field)
    }
    at++
    if (fields.length === 0) throw new Error('a selection cannot be empty')
    return fields
  }
  const operations = []
  while (at < tokens.length) {
    let label = null
    if (tokens[at] === 'query') {
      at++
      if (tokens[at] !== '{') label = name()
    }
    operations.push({ name: label, fields: selection(0) })
  }
  if (operations.length === 0) throw new Error('no operation')
  return operations
}
