import { FIELDS } from './data.mjs'

const TOKEN = /[{}():]|\d+|[A-Za-z_]\w*|[^\s,]/g

// query := '{' 'orchid' '(' 'id' ':' INT ')' selection '}'
export function parse(source) {
  const tokens = source.match(TOKEN) ?? []
  let at = 0
  const take = (wanted) => {
    const got = tokens[at++]
    if (got !== wanted) throw new Error(`expected ${wanted}, found ${got ?? 'the end'}`)
  }
  const selection = () => {
    take('{')
    const fields = []
    while (tokens[at] !== '}') {
      const name = tokens[at++]
      if (!FIELDS.has(name)) throw new Error(`no field ${name ?? ''} on Orchid`)
      fields.push({ name, fields: FIELDS.get(name) === 'Orchid' ? selection() : null })
    }
    take('}')
    return fields
  }
  take('{')
  take('orchid')
  for (const t of ['(', 'id', ':']) take(t)
  const id = tokens[at++]
  if (!/^\d{1,6}$/.test(id ?? '')) throw new Error('id is an Int')
  take(')')
  const fields = selection()
  take('}')
  if (at < tokens.length) throw new Error('one operation only')
  return { id: Number(id), fields }
}
