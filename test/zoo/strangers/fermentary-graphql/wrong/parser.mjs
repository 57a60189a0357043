export class SyntaxProblem extends Error {}

const TOKEN = /\s*(?:([_A-Za-z]\w*)|(\$[_A-Za-z]\w*)|("(?:[^"\\\n]|\\.)*")|(-?\d+)|([{}()\[\]:!,=]))/y
const MAX_DEPTH = 6

function tokenize(source) {
  const tokens = []
  TOKEN.lastIndex = 0
  const end = source.trimEnd().length
  while (TOKEN.lastIndex < end) {
    const at = TOKEN.lastIndex
    const m = TOKEN.exec(source)
    if (!m) throw new SyntaxProblem(`unexpected character at ${at}`)
    if (m[5] !== ',')
      tokens.push({ name: m[1], variable: m[2]?.slice(1), string: m[3]?.slice(1, -1), number: m[4], sign: m[5] })
  }
  return tokens
}

export function parse(source) {
  const tokens = tokenize(source)
  let at = 0
  const peek = () => tokens[at] ?? {}
  const expect = (sign) => {
    if (peek().sign !== sign) throw new SyntaxProblem(`expected ${sign}`)
    at += 1
  }
  const name = () => {
    if (peek().name === undefined) throw new SyntaxProblem('expected a name')
    return tokens[at++].name
  }

  function value() {
    const t = peek()
    at += 1
    if (t.variable !== undefined) return { variable: t.variable }
    if (t.string !== undefined) return { literal: t.string }
    if (t.number !== undefined) return { literal: Number(t.number) }
    if (t.name !== undefined)
      return { literal: t.name === 'true' ? true : t.name === 'false' ? false : t.name === 'null' ? null : t.name }
    throw new SyntaxProblem('expected a value')
  }

  function selection(depth) {
    if (depth > MAX_DEPTH) throw new SyntaxProblem('the query is too deep')
    const fields = []
    expect('{')
    while (peek().sign !== '}') {
      const field = { name: name(), args: [], fields: null }
      if (peek().sign === '(') {
        at += 1
        while (peek().sign !== ')') {
          const key = name()
          expect(':')
          field.args.push([key, value()])
        }
        at += 1
      }
      if (peek().sign === '{') field.fields = selection(depth + 1)
      fields.push(field)
    }
    at += 1
    return fields
  }

  if (peek().name === 'query') {
    at += 1
    if (peek().name !== undefined) at += 1
    if (peek().sign === '(') while (at < tokens.length && tokens[at++].sign !== ')');
  }
  const fields = selection(1)
  if (at < tokens.length) throw new SyntaxProblem('one operation at a time')
  return { fields }
}
