import { isDefault, learnBodyKey, settle, type Knowledge } from './knowledge.ts'
import { leastWanted } from './least-wanted.ts'
import { optionsIn } from './options-in.ts'
import { textWanted } from '../tokens/text-wanted.ts'

/** What validators say of a value that is of another kind: zod, ajv, joi, class-validator and those who write their own. */
const wantedKind =
  /(?:expected|must be|should be|needs to be|has to be|is not|not)\s+(?:of type\s+)?(?:an?\s+)?["'`]?(number|integer|int|boolean|array|list|object|record|map|date)\b/i

const values: Readonly<Record<string, unknown>> = {
  number: 1,
  integer: 1,
  int: 1,
  boolean: true,
  array: ['a'],
  list: ['a'],
  object: {},
  record: {},
  map: {},
  date: '2024-02-28',
}

/** Whether a value is nobody's choice yet, or a list of such that is to hold something else. */
const isOpen = (value: unknown, other: unknown): boolean => {
  if (Array.isArray(value) && Array.isArray(other))
    return value.every(isDefault) && (value.length < other.length || !other.every(isDefault))
  if (typeof value === 'number' && typeof other === 'number') return value < other
  return isDefault(value) || (typeof value === 'string' && /^a+$/.test(value) && String(other).length > value.length)
}

/** Most complaints that are read of one answer. */
const mostIssues = 20

/** A member within others, as ajv, joi and zod write it: `body/items/0`, `items[0].sku`, `"path":["items",0,"sku"]`. */
const within = /(?<![\w.-])([A-Za-z_]\w*(?:[/.]\w+|\[\d+\])+)|"path":\[([^\]]+)\]/g
const missing = /required property ["'`]?(\w+)/

/**
 * Takes from what a validator complains of as what kind of value it wants a body key, and keys within others; returns how much was new.
 */
export function learnKinds(known: Knowledge, text: string): number {
  let fresh = 0
  const set = (key: string, value: unknown) => {
    if (known.body.has(key) && !isOpen(known.body.get(key), value)) return
    settle(known, key, value)
    fresh++
  }
  for (const issue of issuesIn(text).slice(0, mostIssues)) {
    const kind = wantedKind.exec(issue)?.[1]?.toLowerCase()
    const options = optionsIn(issue)
    const wanted = options?.[0] ?? leastWanted(issue) ?? textWanted(issue) ?? (kind && values[kind])
    const name = missing.exec(issue)?.[1]
    const paths = wanted === undefined && name === undefined && options === undefined ? [] : pathsIn(issue, known)
    const before = known.body.size
    for (const path of paths) {
      if (name !== undefined) learnBodyKey(known, [...path, name])
      else if (!/^\d+$/.test(path.at(-1)!)) learnBodyKey(known, path)
      else set(path.slice(0, -1).join('.'), [wanted])
    }
    fresh += known.body.size - before
    if (options?.length === 0) for (const key of keysIn(known, issue)) known.wanting.add(key)
    if (wanted === undefined || paths.some((path) => /^\d+$/.test(path.at(-1)!))) continue
    for (const key of keysIn(known, issue)) set(key, wanted)
  }
  return fresh
}

/** What validators call the value that they are asked about; many are told another name. */
const isWhole = (name: string) => /^(?:body|data|input)$/.test(name)

/** The body keys whose last name a complaint mentions. */
function keysIn({ body }: Knowledge, issue: string): string[] {
  const words = new Set(issue.split(/[^\w-]+/))
  return [...body.keys()].filter((key) => words.has(key.split('.').at(-1)!))
}

function pathsIn(issue: string, { body }: Knowledge): string[][] {
  return Array.from(issue.matchAll(within), ([, written, listed]) =>
    (written?.split(/[/.[\]]+/) ?? listed!.split(','))
      .map((part) => part.replaceAll('"', '').trim())
      .filter((part) => part !== ''),
  )
    .map((path) => (isWhole(path[0]!) || (!body.has(path[0]!) && body.has(path[1] ?? '')) ? path.slice(1) : path))
    .filter((path) => path.length > 1)
}

/** What is said of one value each: an object that names it, a member called like it, or a part of a text. */
function issuesIn(text: string): string[] {
  try {
    return partsOf(JSON.parse(text))
  } catch {
    return text.split(separator)
  }
}

const separator = /[,;\n]/

/** What issues call the place that they are about. */
const places = ['path', 'instancePath', 'field', 'property', 'param', 'loc']

function partsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.split(separator)
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap(partsOf)
  if (places.some((place) => Object.hasOwn(value, place))) return [JSON.stringify(value)]
  return Object.entries(value).flatMap(([key, one]) => partsOf(one).map((part) => `${key} ${part}`))
}
