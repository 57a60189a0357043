const BOOKS = [
  { id: '1', title: 'The Left Hand of Darkness', author: 'Ursula K. Le Guin', pages: 304 },
  { id: '2', title: 'Kindred', author: 'Octavia E. Butler', pages: 264 },
  { id: '3', title: 'Solaris', author: 'Stanislaw Lem', pages: 204 },
]

const TOKEN = /\s*(?:([{}():,])|\$(\w+)|"([^"\\]*)"|(\w+))/y

function tokenize(source) {
  const tokens = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < source.trimEnd().length) {
    const match = TOKEN.exec(source)
    if (!match) throw new Error('Syntax error')
    const [, punctuation, variable, string, name] = match
    if (punctuation) tokens.push({ kind: punctuation })
    else if (variable) tokens.push({ kind: 'variable', value: variable })
    else if (string !== undefined) tokens.push({ kind: 'string', value: string })
    else tokens.push({ kind: 'name', value: name })
  }
  return tokens
}

/** Reads `{ book(id: $id) { title } }`: one root field with arguments and the fields wanted of it. */
export function parseSelection(source) {
  const tokens = tokenize(source)
  const next = (...kinds) => {
    const token = tokens.shift()
    if (!token || !kinds.includes(token.kind)) throw new Error(`Syntax error: expected ${kinds.join(' or ')}`)
    return token
  }
  next('{')
  const field = { name: next('name').value, args: [], fields: [] }
  if (tokens[0]?.kind === '(') {
    next('(')
    while (tokens[0]?.kind !== ')') {
      const name = next('name').value
      next(':')
      field.args.push({ name, token: next('variable', 'string', 'name') })
      if (tokens[0]?.kind === ',') next(',')
    }
    next(')')
  }
  next('{')
  while (tokens[0]?.kind === 'name') field.fields.push(next('name').value)
  next('}')
  next('}')
  return field
}

const RESOLVERS = new Map([
  ['books', ({ author }) => BOOKS.filter((book) => author === undefined || book.author === author)],
  ['book', ({ id }) => BOOKS.find((book) => book.id === String(id)) ?? null],
])

export function runSelection(field, variables) {
  const resolve = RESOLVERS.get(field.name)
  if (!resolve) throw new Error(`Cannot query field "${field.name}"`)
  const valueOf = (token) => (token.kind === 'variable' ? variables[token.value] : token.value)
  const args = Object.fromEntries(field.args.map((arg) => [arg.name, valueOf(arg.token)]))
  const pick = (row) => row && Object.fromEntries(field.fields.map((name) => [name, row[name] ?? null]))
  const result = resolve(args)
  return { [field.name]: Array.isArray(result) ? result.map(pick) : pick(result) }
}
