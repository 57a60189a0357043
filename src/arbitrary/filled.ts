import { utf8 } from '../http/body.ts'
import { addPair, draftOf, setHeader, type Draft } from './draft.ts'
import { writeJson } from './json-shape.ts'
import type { Learned, LearnedName } from './learned.ts'
import { plainestPath, type Template } from './template.ts'

/** A request with every learned name in its place, as a client would fill it in; `odd` stands for one of them. */
export function filled(
  template: Template,
  method: string,
  learned: Learned | undefined,
  odd?: { readonly name: LearnedName; readonly value: string | undefined },
): Draft {
  const draft = draftOf({ method, path: plainestPath(template), query: '', headers: [], body: null }, template)
  const valueOf = (name: LearnedName): string | undefined => (name === odd?.name ? odd.value : name.plausible)
  const bodied = template.bodyMethods.includes(method)
  if (learned === undefined) return draft
  for (const name of learned.query.slice(0, 30)) {
    const value = valueOf(name)
    if (value !== undefined) addPair(draft, `${name.name}=${value}`)
  }
  if (bodied) {
    setHeader(draft, 'content-type', 'application/json')
    draft.body = utf8(writeJson(learned.json, (leaf) => valueOf(learned.leaves[leaf]!)))
  }
  for (const name of learned.headers.slice(0, 30)) {
    const value = valueOf(name)
    if (value !== undefined && (name.name !== 'content-type' || bodied)) setHeader(draft, name.name, value)
  }
  const cookies = learned.cookies.slice(0, 30).flatMap((name) => {
    const value = valueOf(name)
    return value === undefined ? [] : [`${name.name}=${value}`]
  })
  if (cookies.length > 0) setHeader(draft, 'cookie', cookies.join('; '))
  return draft
}

/** The last parameter of a route filled with a segment. */
export function withSegment(template: Template, learned: Learned | undefined, segment: string): Draft {
  const draft = filled(template, template.methods[0]!, learned)
  const parts = draft.path.split('/')
  const at = template.slots.findLastIndex((slot) => typeof slot === 'object')
  parts[at + 1] = segment
  draft.path = parts.join('/')
  return draft
}
