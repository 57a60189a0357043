import { isBuiltInCode } from '../check/finding.ts'
import { strictTextOf, utf8 } from '../http/body.ts'
import { mask, stringCode } from './value-text.ts'

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

/** A word or a small number: everybody guesses it, and hiding it would spoil sentences rather than keep a secret. */
const known = /^(?:[A-Za-z]?[a-z]{0,11}|[A-Z]{1,12}|\d{1,6})$/

/** The values of these variables, longest first, since one may be a part of another. */
export function secretsOf(
  environment: Readonly<Record<string, string>> | undefined,
  names: readonly string[] = [],
): readonly Secret[] {
  const secrets = names.flatMap((name) => {
    const value = environment?.[name] ?? ''
    if (value.length < shortest || known.test(value) || isBuiltInCode(value)) return []
    const code = `process.env[${stringCode(name)}]`
    const percent = { name, text: encodeURIComponent(value.toWellFormed()), code: `encodeURIComponent(${code} ?? '')` }
    const inJson = JSON.stringify(value).slice(1, -1)
    const json = { name, text: inJson, code: `JSON.stringify(${code} ?? '').slice(1, -1)` }
    return [{ name, text: value, code }, ...[percent, json].filter(({ text }) => text !== value)]
  })
  return secrets.toSorted((a, b) => b.text.length - a.text.length)
}

/** What the user made, with `$NAME` for each secret that a text, body or name in it holds; what holds none stays as it is. */
export function hidden<T>(value: T, secrets: readonly Secret[]): T {
  return replaced(value, (text) => named(text, secrets), true)
}

/** What proxyproof made of it, a finding or an event: the names of its members and its own words stay as they are. */
export function hiddenIn<T>(record: T, secrets: readonly Secret[]): T {
  return replaced(record, (text) => named(text, secrets), false)
}

/** The place, behind the `@`, is all of a signature that the user made. */
export function hiddenSignature(signature: string, secrets: readonly Secret[]): string {
  return signature.replace(/@.*$/s, (place) => hidden(place, secrets))
}

const named = (text: string, secrets: readonly Secret[]) => withEach(text, secrets, ({ name }) => `$${name}`)

/** The same value with a word of letters for each secret, which {@link inCode} and {@link inShell} find again. */
export function masked<T>(value: T, secrets: readonly Secret[]): T {
  return replaced(value, (text) => withEach(text, secrets, (_, at) => `ProxyproofSecret${at}x`), true)
}

/** JavaScript in which the masks in string literals read the environment. */
export function inCode(code: string, secrets: readonly Secret[]): string {
  return code.replace(/(['"])((?:(?!\1)[^\\\n]|\\.)*)\1/g, (literal, _, text: string, at: number) => {
    if (literal.search(mask) < 0) return literal
    const only = /^ProxyproofSecret(\d+)x$/.exec(text)?.[1]
    // `+` binds tighter than `??`.
    const isSummand = code.slice(0, at).endsWith(' + ') || code.startsWith(' + ', at + literal.length)
    if (only !== undefined) return whole(secrets[Number(only)]!, isSummand)
    const part = text.replace(/`|\$(?=\{)/g, '\\$&')
    return `\`${part.replace(mask, (_, at: string) => `\${${secrets[Number(at)]!.code}}`)}\``
  })
}

/** What is no string where the variable is missing gets one. */
function whole({ code }: Secret, isSummand: boolean): string {
  if (!code.startsWith('process.env')) return code
  return isSummand ? `(${code} ?? '')` : `${code} ?? ''`
}

/** What a shell reads as one: a command in double quotes is no text, what is quoted is, and a mask stands in none. */
const words =
  /"(?:\$API_URL)?\$\(|\)"|(\$?')(?:(?<!\$')[^']*|(?<=\$')(?:[^'\\]|\\.)*)'|(")(?:[^"\\]|\\.)*"|\\.|ProxyproofSecret\d+x/gs

/** A command for sh or bash in which the shell fills in the masks. */
export function inShell(command: string, secrets: readonly Secret[]): string {
  const filled = command.replace(words, (word, single?: string, double?: string) =>
    word.replace(/ProxyproofSecret(\d+)x(?=(\w?))/g, (_, at: string, next: string) => {
      const { name } = secrets[Number(at)]!
      const variable = next === '' ? `$${name}` : `\${${name}}`
      if (double !== undefined) return variable
      return single === undefined ? `"${variable}"` : `'"${variable}"${single}`
    }),
  )
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

/** Members that hold what the user made, whatever it is called in there. */
const theirs: ReadonlySet<string> = new Set([
  'request',
  'baseline',
  'payload',
  'here',
  'there',
  'thrown',
  'discarded',
  'headers',
  'multiValueHeaders',
  'queryStringParameters',
  'multiValueQueryStringParameters',
  'pathParameters',
  'authorizer',
])

/** Members that hold words of proxyproof's own, or where code stands. */
const ours: ReadonlySet<string> = new Set([
  'code',
  'level',
  'evidence',
  'kind',
  'reason',
  'tier',
  'gateway',
  'repeats',
  'matters',
  'settledBy',
  'frame',
  'diedAfterReply',
  'decides',
  'tried',
  'with',
  'via',
  'service',
  'fault',
])

/** Names that a front end or Lambda gives to members of what the user made; shorter ones are words. */
const told: ReadonlySet<string> = new Set([
  'statusCode',
  'statusDescription',
  'isBase64Encoded',
  'multiValueHeaders',
  'errorType',
  'errorMessage',
])

function replaced<T>(
  value: T,
  change: (text: string) => string,
  isTheirs: boolean,
  seen = new Map<object, unknown>(),
): T {
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
  const entries = Object.entries(value).map(([key, member]: [string, unknown]) => {
    if (isTheirs) return [told.has(key) ? key : change(key), replaced(member, change, true, seen)] as const
    if (ours.has(key)) return [key, member] as const
    return [key, theirs.has(key) ? replaced(member, change, true) : replaced(member, change, false, seen)] as const
  })
  const isSame = Object.entries(value).every(
    ([key, member], at) => entries[at]![0] === key && entries[at]![1] === member,
  )
  const copy = isSame ? value : Array.isArray(value) ? entries.map(([, member]) => member) : Object.fromEntries(entries)
  seen.set(value, copy)
  return copy as T
}
