import { fewest } from './fewest.ts'
import { fewestAlike, isLong } from './fewest-alike.ts'
import { hasMark } from '../../lambda/observe/marks.ts'
import { carriedIn } from '../known/carried-json.ts'
import { fewestBrackets, innermost } from './shrink-deep.ts'
import { firstOf, plainTextsFor, shrinkLargeNumber, shrinkText, smallestNumber } from './shrink-text.ts'
import { shrinkTokens } from './shrink-token.ts'
import type { StillShows } from './still-shows.ts'

/** Longer lists and objects are tried as a text of the same length, in characters. */
const longContainer = 64

/** JSON values that are tried in the place of any other, plainest first. */
const plainValues: readonly unknown[] = [0, '', null, 1]

/** Plain values worth a try for this one: the common ones, then the plainest of its own kind. */
function plainValuesFor(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return [...plainValues, []]
  if (typeof value === 'object' && value !== null) return [...plainValues, {}]
  if (typeof value === 'string') return [...plainValues, 'a']
  if (typeof value === 'number') return [...plainValues, -1]
  return [...plainValues, true]
}

/** The plainest JSON value that still shows it: dropped members first, then plain values, then what is inside. */
export async function shrinkJson(value: unknown, shows: StillShows<unknown>, depth = 0): Promise<unknown> {
  if (depth > 0) {
    const plain = await firstPlain(value, shows)
    if (plain !== undefined) return plain.value
  }
  if (typeof value === 'object' && value !== null) return shrinkContainer(value, shows, depth)
  if (typeof value === 'string') return shrinkValue(value, shows)
  if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) > 1 && Math.abs(value) < 1e6) {
    const sign = Math.sign(value)
    return sign * (await smallestNumber(2, Math.abs(value), (n) => shows(sign * n)))
  }
  return typeof value === 'number' && value >= 1e6 ? shrinkLargeNumber(value, shows) : value
}

async function firstPlain(value: unknown, shows: StillShows<unknown>): Promise<{ value: unknown } | undefined> {
  const text = JSON.stringify(value)
  const texts = plainValuesFor(value).map((plain) => JSON.stringify(plain))
  const found = await firstOf(texts, text, (candidate) => shows(JSON.parse(candidate)))
  return found !== text || texts.includes(text) ? { value: JSON.parse(found) } : undefined
}

/** Where only its size counts, or how deep it is, a text or brackets; otherwise fewer members and levels, then plainer ones. */
async function shrinkContainer(value: object, shows: StillShows<unknown>, depth: number): Promise<unknown> {
  const size = JSON.stringify(value).length
  const text = 'a'.repeat(size - 2)
  if (size > longContainer && (await shows(text))) return shrinkText(text, shows)
  const member = { a: 'a'.repeat(Math.max(0, size - '{"a":""}'.length)) }
  if (size > 2 * longContainer && !Array.isArray(value) && (await shows(member)))
    return shrinkMembers(member, shows, depth)
  const brackets = await fewestBrackets(value, (some) => shows(JSON.parse(some)))
  if (brackets !== undefined) return JSON.parse(brackets)
  const alike = await shrinkAlike(value, shows, depth)
  if (alike !== undefined) return alike
  const fewer = Array.isArray(value) ? await fewest<unknown>(value, shows) : await fewestMembers(value, shows)
  const inner = await innermost(fewer, shows)
  if (inner !== fewer) return shrinkJson(inner, shows, depth)
  return Array.isArray(fewer) ? shrinkItems(fewer, shows, depth) : shrinkMembers(fewer, shows, depth)
}

/** A long list or object whose values are alike, as short as it may be; undefined where what they are matters. */
async function shrinkAlike(value: object, shows: StillShows<unknown>, depth: number): Promise<unknown> {
  const values: unknown[] = Object.values(value)
  if (!isLong(values)) return undefined
  if (!Array.isArray(value)) {
    const entries = await fewestAlike(values.length, nameless, (some) => shows(Object.fromEntries(some)))
    return entries && Object.fromEntries(entries)
  }
  const plain = await fewestAlike(values.length, () => 0, shows)
  if (plain !== undefined) return plain
  const copies = await fewestAlike(values.length, () => values[0], shows)
  if (copies === undefined) return undefined
  const item = await shrinkJson(values[0], (one) => shows(copies.map(() => one)), depth + 1)
  return copies.map(() => item)
}

const nameless = (i: number): [string, unknown] => [`a${i}`, 0]

async function fewestMembers(object: object, shows: StillShows<unknown>): Promise<object> {
  let entries = Object.entries(object)
  if (entries.length > 1)
    for (const entry of entries) {
      if (!(await shows(Object.fromEntries([entry])))) continue
      entries = [entry]
      break
    }
  for (let i = 0; i < entries.length;) {
    const without = entries.toSpliced(i, 1)
    if (await shows(Object.fromEntries(without))) entries = without
    else i++
  }
  return Object.fromEntries(entries)
}

async function shrinkMembers(object: object, shows: StillShows<unknown>, depth: number): Promise<object> {
  let entries: [string, unknown][] = Object.entries(object)
  const build = (list: [string, unknown][]) => Object.fromEntries(list)
  for (let i = 0; i < entries.length; i++) {
    const [key, value] = entries[i]!
    const next = await shrinkJson(value, (one) => shows(build(entries.with(i, [key, one]))), depth + 1)
    entries = entries.with(i, [key, next])
  }
  return build(entries)
}

async function shrinkItems(list: readonly unknown[], shows: StillShows<unknown>, depth: number): Promise<unknown[]> {
  const items = [...list]
  for (let i = 0; i < Math.min(items.length, 8); i++)
    items[i] = await shrinkJson(items[i], (one) => shows(items.with(i, one)), depth + 1)
  return items
}

/** The plainest text that still shows it, and where none does that carries JSON, the plainest JSON in it. */
export async function shrinkValue(text: string, shows: StillShows<string>): Promise<string> {
  if (carriedIn(text) === undefined) return shrinkText(text, shows)
  const plain = await firstOf(plainTextsFor(text), text, shows)
  if (plain !== text) return plain
  let current = await shrinkTokens(text, shows)
  const inside = carriedIn(current)
  if (inside === undefined) return current
  current = inside.write(await shrinkJson(inside.value, (value) => shows(inside.write(value))))
  return dropPieces(current, shows)
}

/** The other pieces of a token made empty, and left out from its end. */
async function dropPieces(text: string, shows: StillShows<string>): Promise<string> {
  let pieces = text.split(/([. ])/)
  for (let i = pieces.length - 1; i >= 0; i -= 2) {
    if (pieces[i] === '' || carriedIn(pieces[i]!) !== undefined) continue
    const isLast = i === pieces.length - 1 && i > 0
    const shorter = isLast ? pieces.slice(0, -2) : pieces.with(i, '')
    if (await shows(shorter.join(''))) pieces = shorter
    else if (isLast && (await shows(pieces.with(i, '').join('')))) pieces = pieces.with(i, '')
    else if (hasMark(pieces[i]!) && (await shows(pieces.with(i, 'a').join('')))) pieces = pieces.with(i, 'a')
  }
  return pieces.join('')
}
