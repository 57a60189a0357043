import { put } from '../gateway/maps.ts'

/** What a body that was cut may go on with: names that the handler reads, by their path from the body's root. */
export type BodyNames = readonly (readonly string[])[]

/** More ways are not tried. */
export const mostCompletions = 24

const values = ['"a"', '1', '{}', '[]', 'null', 'true']
const longText = 'a'.repeat(2_000)

/**
 * Ways in which a body may go on that a log cut after `prefix`, the plainest first: JSON is closed, with names that the
 * handler reads where a name is due, text goes on a little and for long. None of them is known to be what was sent.
 */
export function completions(prefix: string, names: BodyNames = []): string[] {
  const ends = /^\s*[[{]/.test(prefix) ? jsonEnds(prefix, names) : textEnds(prefix)
  return [...new Set(ends)].slice(0, mostCompletions)
}

/** Bodies where the log has nothing of one. */
export function guessedBodies(names: BodyNames = []): (string | null)[] {
  return [...new Set([null, '{}', ...withNames({}, names), '[]', 'a'])].slice(0, mostCompletions)
}

function textEnds(prefix: string): string[] {
  const form = /^[\w.%+[\]-]{1,200}=/.test(prefix) ? [`${prefix}&a=a`] : []
  return [prefix, `${prefix}a`, ...form, prefix + longText, prefix + longText.repeat(50)]
}

function jsonEnds(prefix: string, names: BodyNames): string[] {
  const open = openAt(prefix)
  if (open === undefined) return textEnds(prefix)
  const { closers, due, text, literal } = open
  const close = (more: string) => text + more + closers
  const ends: string[] = []
  const own = [...new Set(names.map((path) => path.at(-1)!))]
  switch (due) {
    case 'nothing':
      ends.push(close(''))
      break
    case 'text':
      ends.push(close('"'), close('a"'), close(`${longText}"`))
      break
    case 'literal':
      ends.push(close(literal))
      break
    case 'value':
      ends.push(...values.map(close))
      break
    case 'rest of a name': {
      const begun = /"([^"\\]*)$/.exec(text)?.[1] ?? ''
      const likely = own.filter((name) => name.startsWith(begun)).map((name) => name.slice(begun.length))
      for (const value of values) for (const rest of [...likely, 'a'].slice(0, 3)) ends.push(close(`${rest}":${value}`))
      break
    }
    case 'name':
      for (const value of values) for (const name of [...own, 'a'].slice(0, 3)) ends.push(close(`"${name}":${value}`))
      break
    case 'colon':
      ends.push(...values.map((value) => close(`:${value}`)))
  }
  const valid = ends.filter((end) => parses(end))
  const first = valid[0]
  if (first === undefined) return textEnds(prefix)
  // Names that are missing may have stood in what was cut.
  const more = withNames(JSON.parse(first) as unknown, names).filter((end) => !valid.includes(end))
  return [first, ...more.slice(0, 10), ...valid.slice(1)]
}

/** The value with each name that it lacks, in several types; its text changes, its members do not. */
function withNames(value: unknown, names: BodyNames): string[] {
  const found: string[] = []
  const missing = names.filter((path) => path.length > 0 && lacks(value, path))
  const all = (literal: string) => {
    const copy = structuredClone(value)
    for (const path of missing) putAt(copy, path, JSON.parse(literal) as unknown)
    return JSON.stringify(copy)
  }
  if (missing.length === 0) return []
  for (const literal of values.slice(0, 4)) found.push(all(literal))
  for (const path of missing.slice(0, 6)) {
    const copy = structuredClone(value)
    putAt(copy, path, 'a')
    found.push(JSON.stringify(copy))
  }
  return found
}

function lacks(value: unknown, path: readonly string[]): boolean {
  let at = value
  for (const name of path) {
    if (typeof at !== 'object' || at === null) return false
    if (!Object.hasOwn(at, name)) return !Array.isArray(at)
    at = (at as Record<string, unknown>)[name]
  }
  return false
}

function putAt(value: unknown, path: readonly string[], member: unknown): void {
  let at = value
  for (const name of path.slice(0, -1)) {
    if (typeof at !== 'object' || at === null) return
    const members = at as Record<string, unknown>
    if (!Object.hasOwn(members, name)) put(members, name, {})
    at = members[name]
  }
  if (typeof at === 'object' && at !== null) put(at as Record<string, unknown>, path.at(-1)!, member)
}

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

interface Open {
  /** The prefix without what cannot be completed: half an escape. */
  readonly text: string
  readonly closers: string
  readonly due: 'nothing' | 'text' | 'literal' | 'value' | 'name' | 'rest of a name' | 'colon'
  /** What completes a literal that has begun. */
  readonly literal: string
}

/** Where in JSON a text ends; undefined if it is none, or deeper than any body. */
function openAt(prefix: string): Open | undefined {
  const stack: ('{' | '[')[] = []
  let inString = false
  let isName = false
  /** What the last token was, for what may follow it. */
  let last: 'open' | 'comma' | 'colon' | 'name' | 'value' = 'open'
  let literalFrom = -1
  for (let i = 0; i < prefix.length; i++) {
    const char = prefix[i]!
    if (inString) {
      if (char === '\\') i++
      else if (char === '"') {
        inString = false
        last = isName ? 'name' : 'value'
      }
      continue
    }
    if (literalFrom >= 0 && /[\s,}\]]/.test(char)) literalFrom = -1
    if (char === '"') {
      inString = true
      isName = stack.at(-1) === '{' && last !== 'colon'
    } else if (char === '{' || char === '[') {
      stack.push(char)
      last = 'open'
      if (stack.length > 200) return undefined
    } else if (char === '}' || char === ']') {
      stack.pop()
      last = 'value'
    } else if (char === ',') last = 'comma'
    else if (char === ':') last = 'colon'
    else if (!/\s/.test(char) && literalFrom < 0) {
      literalFrom = i
      last = 'value'
    }
  }
  const closers = stack.map((char) => (char === '{' ? '}' : ']')).toReversed()
  const at = (due: Open['due'], text = prefix, literal = ''): Open => ({
    text,
    closers: closers.join(''),
    due,
    literal,
  })
  if (inString) return at(isName ? 'rest of a name' : 'text', prefix.replace(/\\(?:u[\da-fA-F]{0,3})?$/, halfEscape))
  if (literalFrom >= 0) return at('literal', prefix, restOfLiteral(prefix.slice(literalFrom)))
  if (last === 'name') return at('colon')
  if (last === 'colon') return at('value')
  if (last === 'comma') return at(stack.at(-1) === '{' ? 'name' : 'value')
  return at('nothing')
}

/** A backslash before it may make the last one a character: an even number of them is whole. */
function halfEscape(match: string, at: number, text: string): string {
  let before = 0
  while (text[at - 1 - before] === '\\') before++
  return before % 2 === 0 ? '' : match
}

function restOfLiteral(begun: string): string {
  const word = ['true', 'false', 'null'].find((one) => one.startsWith(begun))
  if (word !== undefined) return word.slice(begun.length)
  return /\d$/.test(begun) ? '' : '1'
}
