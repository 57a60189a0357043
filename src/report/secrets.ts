import { strictTextOf, utf8 } from '../http/body.ts'
import { stringCode } from './value-text.ts'

/** A value that a report must not show, in one of the forms in which a request can hold it. */
export interface Secret {
  /** The variable that it comes from. */
  readonly name: string
  readonly text: string
  /** How a test gets hold of this form. */
  readonly code: string
}

/** Shorter values are in so many texts that hiding them hides nothing. */
const shortest = 4

/** Values that everybody guesses. */
const known = /^(?:true|false|null|undefined)$/i

/** The values of these variables, longest first, since one may be a part of another. */
export function secretsOf(
  environment: Readonly<Record<string, string>> | undefined,
  names: readonly string[] = [],
): readonly Secret[] {
  const secrets = names.flatMap((name) => {
    const value = environment?.[name] ?? ''
    if (value.length < shortest || known.test(value)) return []
    const code = `process.env[${stringCode(name)}]`
    const percent = { name, text: encodeURIComponent(value.toWellFormed()), code: `encodeURIComponent(${code} ?? '')` }
    const inJson = JSON.stringify(value).slice(1, -1)
    const json = { name, text: inJson, code: `JSON.stringify(${code} ?? '').slice(1, -1)` }
    return [{ name, text: value, code }, ...[percent, json].filter(({ text }) => text !== value)]
  })
  return secrets.toSorted((a, b) => b.text.length - a.text.length)
}

/** The same value with `$NAME` for each secret that a text or body in it holds; what holds none stays as it is. */
export function hidden<T>(value: T, secrets: readonly Secret[]): T {
  return replaced(value, (text) => withEach(text, secrets, ({ name }) => `$${name}`))
}

/** The same value with a word of letters for each secret, which {@link inCode} and {@link inShell} find again. */
export function marked<T>(value: T, secrets: readonly Secret[]): T {
  return replaced(value, (text) => withEach(text, secrets, (_, at) => `ProxyproofSecret${at}x`))
}

const mark = /ProxyproofSecret(\d+)x/g

/** JavaScript in which the marks in string literals read the environment. */
export function inCode(code: string, secrets: readonly Secret[]): string {
  return code.replace(/(['"])((?:(?!\1)[^\\\n]|\\.)*)\1(?!\.repeat)/g, (literal, _, text: string) => {
    if (literal.search(mark) < 0) return literal
    const only = /^ProxyproofSecret(\d+)x$/.exec(text)?.[1]
    if (only !== undefined) return whole(secrets[Number(only)]!)
    const part = text.replace(/`|\$(?=\{)/g, '\\$&')
    return `\`${part.replace(mark, (_, at: string) => `\${${secrets[Number(at)]!.code}}`)}\``
  })
}

/** What is no string where the variable is missing gets one. */
const whole = ({ code }: Secret) => (code.startsWith('process.env') ? `${code} ?? ''` : code)

/** A command for sh or bash in which the shell fills in the marks. */
export function inShell(command: string, secrets: readonly Secret[]): string {
  let quote = ''
  const filled = command.replace(/'|"|\\.|ProxyproofSecret(\d+)x(?=(\w?))/g, (found, at?: string, next?: string) => {
    if (at === undefined) {
      if (found === quote) quote = ''
      else if (quote === '' && found.length === 1) quote = found
      return found
    }
    const { name } = secrets[Number(at)]!
    const variable = next === '' ? `$${name}` : `\${${name}}`
    return quote === '"' ? variable : quote === "'" ? `'"${variable}"'` : `"${variable}"`
  })
  // `'x-secret: '"$SECRET"''` reads better in one pair of quotes, where the rest means the same in those.
  return filled.replace(
    /'([^'"$`\\!]*)'("\$\{?\w+\}?")'([^'"$`\\!]*)'/g,
    (_, before: string, variable: string, after) => `"${before}${variable.slice(1, -1)}${String(after)}"`,
  )
}

/** Where code stands is no secret, however a file is called. */
const frame = /^\s+at .*:\d+:\d+\)?$/

function withEach(text: string, secrets: readonly Secret[], as: (secret: Secret, at: number) => string): string {
  const line = (one: string) =>
    frame.test(one)
      ? one
      : secrets.reduce((left, secret, at) => left.replaceAll(secret.text, () => as(secret, at)), one)
  return text.split('\n').map(line).join('\n')
}

function replaced<T>(value: T, change: (text: string) => string, seen = new Map<object, unknown>()): T {
  if (typeof value === 'string') return change(value) as T & string
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Uint8Array) {
    const text = strictTextOf(value)
    const said = text === undefined ? undefined : change(text)
    return said === text ? value : (utf8(said!) as T & Uint8Array)
  }
  const isPlain = Array.isArray(value) || [Object.prototype, null].includes(Object.getPrototypeOf(value) as null)
  if (!isPlain) return value
  if (seen.has(value)) return seen.get(value) as T
  seen.set(value, value)
  const entries = Object.entries(value).map(
    ([key, member]) => [change(key), key === 'frame' ? member : replaced(member, change, seen)] as const,
  )
  const isSame = Object.entries(value).every(
    ([key, member], at) => entries[at]![0] === key && entries[at]![1] === member,
  )
  const copy = isSame ? value : Array.isArray(value) ? entries.map(([, member]) => member) : Object.fromEntries(entries)
  seen.set(value, copy)
  return copy as T
}
