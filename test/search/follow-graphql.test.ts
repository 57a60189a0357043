import { expect, it } from 'vitest'
import { bad, found, ok, type Event } from './found.ts'

// Documents of GraphQL that a resolver of one's own takes apart.

interface Field {
  readonly name: string
  readonly argument?: { readonly name: string; readonly variable: string }
  readonly fields: readonly Field[]
}

/** Takes a document apart, but for what stands before its selection; undefined where it is none. */
function parsed(document: string): readonly Field[] | undefined {
  const tokens = document.replace(/^[^{]*/, '').match(/\$?\w+|[{}():]/g) ?? []
  let at = 0
  const selection = (): Field[] => {
    const fields: Field[] = []
    if (tokens[at++] !== '{') throw new SyntaxError('expected {')
    while (/^\w/.test(tokens[at] ?? '')) {
      const name = tokens[at++]!
      const [open, argument, , variable = ''] = tokens.slice(at, at + 5)
      if (open === '(') at += 5
      const inner = tokens[at] === '{' ? selection() : []
      const isVariable = open === '(' && variable.startsWith('$')
      fields.push({
        name,
        ...(isVariable && { argument: { name: argument!, variable: variable.slice(1) } }),
        fields: inner,
      })
    }
    if (tokens[at++] !== '}') throw new SyntaxError('expected }')
    return fields
  }
  try {
    return selection()
  } catch {
    return undefined
  }
}

const crews = [
  { name: 'north', leader: { name: 'Ada', deputy: null } },
  { name: 'south', leader: { name: 'Bo', deputy: { name: 'Cy' } } },
]
const roots: Readonly<Record<string, (args: Record<string, unknown>) => unknown>> = {
  crews: () => crews,
  crew: ({ name }) => crews.find((crew) => crew.name === name) ?? null,
}

function selected(value: unknown, fields: readonly Field[], isNone: (value: unknown) => boolean): unknown {
  if (fields.length === 0 || isNone(value)) return value
  if (Array.isArray(value)) return value.map((one) => selected(one, fields, isNone))
  const own = (name: string) =>
    Object.hasOwn(value as object, name) ? (value as Record<string, unknown>)[name] : undefined
  return Object.fromEntries(fields.map(({ name, fields: inner }) => [name, selected(own(name), inner, isNone)]))
}

const resolver =
  (
    valueOf: (variables: Record<string, unknown> | null, name: string) => unknown,
    isNone: (value: unknown) => boolean,
  ) =>
  async (event: Event) => {
    let body: { query?: unknown; variables?: Record<string, unknown> | null } | null
    try {
      body = JSON.parse(event.body ?? '') as typeof body
    } catch {
      return bad
    }
    const { query, variables = {} } = body ?? {}
    const fields = typeof query === 'string' ? parsed(query) : undefined
    if (fields === undefined || typeof variables !== 'object') return bad
    const data: Record<string, unknown> = {}
    for (const { name, argument, fields: inner } of fields) {
      if (!Object.hasOwn(roots, name)) return { ...bad, body: `unknown field ${name}` }
      const args = argument ? { [argument.name]: valueOf(variables, argument.variable) } : {}
      data[name] = selected(roots[name]!(args), inner, isNone)
    }
    return ok(JSON.stringify(data))
  }

const isNone = (value: unknown) => value === null || typeof value !== 'object'

it('variables that are null, where a document uses one', async () => {
  const [finding] = await found(resolver((variables, name) => variables![name], isNone))
  expect(finding).toMatch(/^handler-threw POST \/ .*\{"query":"[^"]*crew[^"]*\$[^"]*","variables":null\}$/)
  expect(await found(resolver((variables, name) => variables?.[name], isNone))).toEqual([])
})

it('a selection of what is null, three levels down', async () => {
  const valueOf = (variables: Record<string, unknown> | null, name: string) => variables?.[name]
  const [finding] = await found(resolver(valueOf, (value) => value === undefined || typeof value === 'string'))
  expect(finding).toMatch(/^handler-threw POST \/ .*\{"query":"\{crews\{leader\{deputy\{\w+\}\}\}\}"\}$/)
  expect(await found(resolver(valueOf, isNone))).toEqual([])
})
