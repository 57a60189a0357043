import type { ErrorFacts } from '../lambda/words/invocation.ts'
import { eventNames } from './event-names.ts'

/** Parts of an event that a request may leave out, and what that means. */
const parts = {
  body: ['The request has no body', undefined],
  cookies: ['The request has no cookies', undefined],
  headers: ['The request has no headers', 'The request has no header'],
  multiValueHeaders: ['The request has no headers', 'The request has no header'],
  queryStringParameters: ['The request has no query', 'The request has no query parameter'],
  multiValueQueryStringParameters: ['The request has no query', 'The request has no query parameter'],
  pathParameters: ['The route has no path parameters', 'The route has no path parameter'],
} as const

type Part = keyof typeof parts

/** `event.headers.accept`, `event.headers['x-user']`, `queryStringParameters?.id`, `event.body`. */
const access = new RegExp(
  String.raw`(?:(?<of>\bevent[?!]?\.)|(?<![\w$.]))(?<part>${Object.keys(parts).join('|')})(?![\w$])(?:!?(?<optional>\?)?(?:\.(?<dotted>[A-Za-z_$][\w$]*)|\.?\[\s*['"](?<quoted>[^'"]+)['"]\s*\]))?`,
  'g',
)

/**
 * Which part of the event was not there, if that is what the line tripped over: `The request has no body: event.body is
 * null.` Needs the source, the engine's message and the event to agree, and is undefined where they do not. `above` is what
 * stands before the line, which may name parts of the event.
 */
export function missingPart(error: ErrorFacts, line: string, event: object, above = ''): string | undefined {
  if (!isOfNothing(error)) return undefined
  const named = eventNames(above, line)
  const text = named(line)
  const message = error.message.replace(/(?<= of ')[^']+(?=' as it is )/, named)
  for (const match of text.matchAll(access)) {
    const { of, part, optional, dotted, quoted } = match.groups as Partial<Record<string, string>> & { part: Part }
    const [none, noneOf] = parts[part]
    const held = (event as Readonly<Record<string, unknown>>)[part]
    const name = dotted ?? quoted
    const isNothing = held === null || held === undefined
    const after = text.slice(match.index + match[0].length)
    // A key of what is made here, as in `{ statusCode: 403, body: 'state' }`.
    if (of === undefined && /^\s*:/.test(after)) continue
    if (isNothing && optional === undefined && isBlamed(message, part, name ?? nextMember(after)))
      return `${none}: event.${part} is ${String(held)}.`
    if (name === undefined || noneOf === undefined || !isBlamed(message, name, nextMember(after))) continue
    if (isNothing || (of !== undefined && typeof held === 'object' && !Object.hasOwn(held, name)))
      return `${noneOf} ${name.slice(0, 60)}.`
  }
  return undefined
}

/** Errors of V8 about `null` or `undefined`; `JSON.parse(undefined)` is a `SyntaxError`. */
function isOfNothing({ name, message }: ErrorFacts): boolean {
  if (name === 'SyntaxError') return message === '"undefined" is not valid JSON'
  return name === 'TypeError' && /\b(?:null|undefined)\b/.test(message)
}

/** The first member that is read in what follows, whether with a dot or in brackets. */
function nextMember(after: string): string | undefined {
  const [, quoted, plain] = /\[\s*['"]([^'"]+)['"]|([A-Za-z_$][\w$-]*)/.exec(after) ?? []
  return quoted ?? plain
}

/** False if the message names a member that the line reads elsewhere, or another expression. */
function isBlamed(message: string, name: string, next: string | undefined): boolean {
  const member = /\(reading '([^']+)'\)/.exec(message)?.[1]
  if (member !== undefined) return next === member
  const source = / of '([^']+)' as it is /.exec(message)?.[1]
  return source === undefined || source.endsWith(name) || /^(?:JSON\.parse|\(intermediate)/.test(source)
}
