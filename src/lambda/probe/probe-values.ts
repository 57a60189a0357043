import type { Sought } from '../observe/observer.ts'
import type { ProbeKind } from './probe-of.ts'
import { isMark, placeOfName } from '../observe/marks.ts'
import { standInOfNumber, standInOfTime, tellsOfValue, type StandIns } from '../observe/stand-ins.ts'

/** Tells that a value that stands for one of a request was held against others. */
export type Tell = (text: string, how: Sought, wanted: readonly string[]) => void

/** Longest text that is told, and longest as bytes, most keys of a table. */
const longestText = 60
const longestBytes = 300
const mostKeys = 24

/** Most elements of a list that are worth a request. */
const mostElements = 100

/** Says what the operands of a comparison or use tell of the values of the request, if one of them is of it. */
export function tellProbe(kind: ProbeKind, operands: readonly unknown[], standIns: StandIns, tell: Tell): void {
  const [first, second] = operands
  const marked = markedIn(first, standIns)
  switch (kind) {
    case 'is':
      for (const [one, other] of [
        [first, second],
        [second, first],
      ]) {
        const text = markedIn(one, standIns)
        const wanted = writtenOf(other)
        if (text !== undefined && wanted !== undefined && markedIn(other, standIns) === undefined)
          tell(text, 'is', [wanted])
      }
      break
    case 'less':
      for (const [one, other] of [
        [first, second],
        [second, first],
      ]) {
        const text = markedIn(one, standIns)
        if (text === undefined) tellTime(timeIn(one), timeIn(other), standIns, tell)
        else if (typeof other === 'number' && Number.isFinite(other)) tell(text, 'less', near(other))
        else if (typeof other === 'string' && other.length <= longestText) tell(text, 'is', [JSON.stringify(other)])
      }
      break
    case 'length': {
      if (typeof first === 'string' && marked !== undefined && isCount(second))
        tell(first, 'long', [second, second + 1, ...(second > 0 ? [second - 1] : [])].map(String))
      // Which of a list is meant, held against how many there are.
      const index = markedIn(second, standIns)
      if (!Array.isArray(first)) break
      if (index !== undefined) tell(index, 'less', near(first.length))
      else if (isCount(second) && second <= mostElements)
        tell(String(first.length), 'many', [second + 1, second].map(String))
      break
    }
    case 'type':
      if (typeof first === 'string' && isMark(first) && typeof second === 'string') tell(first, 'as', [second])
      break
    case 'number':
    case 'list':
      if (typeof first === 'string' && isMark(first)) tell(first, 'as', [kind])
      break
    case 'date':
      if (typeof first === 'string' && marked !== undefined) tell(first, 'as', [kind])
      break
    case 'key':
      tellKey(first, second, standIns, tell)
      break
    case 'case': {
      if (marked === undefined) break
      const wanted = operands.slice(1)
      if (wanted.every((one) => typeof one === 'string')) tell(marked, 'among', wanted)
      else
        tell(
          marked,
          'is',
          wanted.flatMap((one) => writtenOf(one) ?? []),
        )
      break
    }
    case 'member':
      tellMember(first, second, tell)
      break
    case 'fragile': {
      // Whoever it came from: what passed a check before is no mark any more.
      const text = typeof second === 'number' && Number.isFinite(second) ? String(second) : second
      if (typeof text === 'string' && text !== '' && text.length <= longestText) tell(text, 'fragile', [String(first)])
      break
    }
    case 'bytes':
      for (const [one, other] of [
        [first, second],
        [second, first],
      ]) {
        if (!(other instanceof Uint8Array) || other.byteLength === 0 || other.byteLength > longestBytes) continue
        // What is the same is no mark any more, and passed.
        const same = one instanceof Uint8Array && textOf(one) === textOf(other) ? textOf(one) : undefined
        const text = markedIn(one, standIns) ?? same
        if (text !== undefined) tell(text, 'fragile', [`bytes ${other.byteLength}`])
      }
      break
    case 'pattern':
      if (first instanceof RegExp && typeof second === 'string' && tellsOfValue(second, standIns))
        tell(second, 'matches', [first.source])
  }
}

/** Milliseconds since 1970, where a value may be that. */
const timeIn = (value: unknown): number =>
  value instanceof Date ? value.getTime() : typeof value === 'number' && Number.isInteger(value) ? value : Number.NaN

/** A date of the request was held against another: the same, the one after and the one before, written as it is. */
function tellTime(own: number, other: number, standIns: StandIns, tell: Tell): void {
  const text = Number.isNaN(own) || own === other ? undefined : standInOfTime(own, standIns)
  if (text === undefined || !(other >= firstTime && other <= lastTime)) return
  const isDay = text.length === dayLength
  const unit = isDay ? dayMs : 1_000
  const written = (ms: number) => new Date(ms).toISOString().slice(0, isDay ? dayLength : instantLength)
  const wanted = [other, other + unit, other - unit].map(written)
  tell(
    text,
    'is',
    wanted.map((one) => JSON.stringify(isDay ? one : `${one}Z`)),
  )
}

const dayLength = '2024-02-28'.length
const instantLength = '2024-02-28T00:00:00'.length
const dayMs = 86_400_000

/** What is earlier or later is not written with four digits, or is no date that anybody means. */
const firstTime = Date.UTC(1000, 0)
const lastTime = Date.UTC(9999, 0)

const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0

/** A number, the next and the one before. */
const near = (number: number) => [number, number + 1, number - 1].map(String)

function tellKey(table: unknown, key: unknown, standIns: StandIns, tell: Tell): void {
  const index = typeof key === 'number' && Array.isArray(table) ? standInOfNumber(key, standIns) : undefined
  if (index !== undefined) tell(index, 'less', near((table as readonly unknown[]).length - 1))
  if (typeof key !== 'string' || typeof table !== 'object' || table === null || Array.isArray(table)) return
  if (tellsOfValue(key, standIns)) {
    const keys = Object.keys(table).slice(0, mostKeys)
    if (keys.length > 0) tell(key, 'among', keys)
  } else tellMember(table, key, tell)
}

/** What an object that holds a value of a name that nobody knows is asked for is a name. */
function tellMember(object: unknown, name: unknown, tell: Tell): void {
  if (typeof name !== 'string' || typeof object !== 'object' || object === null || Array.isArray(object)) return
  const held = Object.values(object)
    .slice(0, mostKeys)
    .find((value) => typeof value === 'string' && isMark(value) && placeOfName(value) !== undefined)
  if (typeof held === 'string') tell(held, 'asked', [name])
}

/** The text of a value that carries a mark, or the name of a number that stands for one. */
function markedIn(value: unknown, standIns: StandIns): string | undefined {
  if (typeof value === 'string') return tellsOfValue(value, standIns) ? value : undefined
  if (typeof value === 'number') return standInOfNumber(value, standIns)
  if (!(value instanceof Uint8Array) || value.byteLength > longestBytes) return undefined
  const text = textOf(value)
  return tellsOfValue(text, standIns) ? text : undefined
}

/** As JSON, where it is a value that a request can carry. */
function writtenOf(value: unknown): string | undefined {
  const plain = value instanceof Uint8Array ? textOf(value) : value
  if (typeof plain === 'string') return plain.length <= 4 * longestText ? JSON.stringify(plain) : undefined
  if (typeof plain === 'number') return Number.isFinite(plain) ? String(plain) : undefined
  return typeof plain === 'boolean' || plain === null ? String(plain) : undefined
}

const textOf = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
