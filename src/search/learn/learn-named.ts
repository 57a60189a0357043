import { comparedValues } from '../source/compared.ts'
import type { Literals } from '../source/literals.ts'
import { addCookie, addHeader, addNew, learnBodyKey, type Knowledge } from '../known/knowledge.ts'

/** Adds the names that a source takes from the parts of a request, and texts that look like header names. */
export function learnNamed(knowledge: Knowledge, { named, strings, compared }: Literals): void {
  for (const name of named.query) addNew(knowledge.query, name, '1')
  for (const name of named.cookies) addCookie(knowledge, name)
  for (const name of named.body) learnBodyKey(knowledge, [name])
  // A schema does not say of what it is one.
  for (const name of compared.fields.slice(0, mostFields)) {
    addNew(knowledge.query, name, '1')
    learnBodyKey(knowledge, [name])
  }
  const hyphenated = strings.filter((text) => /^x(?:-[a-z0-9]+)+$/i.test(text)).slice(0, 12)
  for (const name of [...named.headers, ...hyphenated]) learnHeader(knowledge, name)
}

/** Most keys of schemas. */
const mostFields = 16

/** Most names that are only guessed, of each place. */
const mostGuessed = 12

/**
 * What is gone through key by key (`Object.assign(defaults, body)`, headers made lower-case, a query made an object) may have
 * any name that the source's own tables and patterns have: what is read of the copy, nobody sees.
 */
export function learnEnumerated(knowledge: Knowledge, literals: Literals, isProbed: boolean): void {
  const { seen } = knowledge
  const { keys, members, walks } = literals
  // A schema has named them, and may want no others.
  if (seen.has('keys body()') && literals.compared.fields.length === 0)
    for (const key of keys.slice(0, mostGuessed)) learnBodyKey(knowledge, [key])
  knowledge.encodings.likely = keys.slice(0, mostGuessed)
  const elsewhere = new Set([...literals.called, ...literals.named.query, ...literals.named.body])
  const guessed = members
    .filter((name) => !eventMembers.has(name) && !literals.called.includes(name))
    .slice(0, mostGuessed)
  const walksHeaders = seen.has('keys headers') || seen.has('keys multiValueHeaders')
  // `header(event, 'accept-language')`, whatever case it came in.
  const hyphenated = literals.strings.filter(
    (text) =>
      ((isProbed ? /^x-/i : /^(?:[a-z]{2,}|[A-Z][a-z]+)(?:-[a-z]+|-[A-Z][a-z]*)+$/).test(text) && text.length <= 30) ||
      requestHeaders.has(text.toLowerCase()),
  )
  if (walksHeaders) for (const name of hyphenated.slice(0, mostGuessed)) learnHeader(knowledge, name)
  if (!isProbed && walks && walksHeaders && literals.named.headers.length === 0) {
    // `x-meta-` and what is read of what comes after it.
    const prefixes = literals.strings.filter((text) => /^[a-z][a-z-]*-$/i.test(text)).slice(0, 3)
    for (const prefix of ['', ...prefixes])
      for (const name of guessed) if (!elsewhere.has(name)) learnHeader(knowledge, prefix + name)
  }
  if (!isProbed && walks && queries.some((name) => seen.has(`keys ${name}`)))
    for (const name of guessed) addNew(knowledge.query, name, '1')
  // Nothing parsed it as JSON, nobody asked parameters: `querystring.parse` and the like.
  const unparsed = seen.has('body') && !seen.has('body()')
  if (knowledge.form.size === 0 && (unparsed || literals.strings.some((text) => text.includes('form-urlencoded'))))
    for (const name of guessed) addNew(knowledge.form, name, '1')
  // Cookies are always taken apart by somebody, and be it an adapter.
  const own = [...members, ...literals.strings].some((text) => /cookie/i.test(text))
  if (!own || knowledge.cookies.size > 0 || !cookieReads.some((read) => seen.has(read))) return
  const written = cookieNames(literals)
  const values = comparedValues(literals.compared)
  const compared = ['name', 'key', 'k', 'n'].flatMap((name) => values.get(name) ?? [])
  for (const name of [...written, ...compared.map(String), ...(written.length + compared.length > 0 ? [] : guessed)])
    addCookie(knowledge, name)
}

const queries = ['params()', 'queryStringParameters', 'multiValueQueryStringParameters']

const cookieReads = ['cookies', ...['headers', 'headers()'].flatMap((of) => [`${of}\ncookie`, `${of}\nCookie`])]

/** Members of events, contexts, results and addresses. */
const eventMembers = new Set([
  'body',
  'cookies',
  'headers',
  'httpMethod',
  'isBase64Encoded',
  'method',
  'multiValueHeaders',
  'multiValueQueryStringParameters',
  'path',
  'pathParameters',
  'pathname',
  'queryStringParameters',
  'rawPath',
  'rawQueryString',
  'requestContext',
  'searchParams',
  'stageVariables',
  'statusCode',
])

function learnHeader(knowledge: Knowledge, name: string): void {
  const lower = name.toLowerCase()
  if (!responseHeaders.has(lower) && !lower.startsWith('access-control-allow')) addHeader(knowledge, name)
}

/** Headers of requests that have no hyphen. */
const requestHeaders = new Set(['accept', 'authorization', 'forwarded', 'origin', 'prefer', 'range', 'referer'])

/** Headers that handlers set far more often than they read them. */
const responseHeaders = new Set([
  'location',
  'set-cookie',
  'cache-control',
  'content-disposition',
  'etag',
  'vary',
  'x-powered-by',
  'x-content-type-options',
  'x-frame-options',
  'content-security-policy',
  'strict-transport-security',
  'www-authenticate',
  'retry-after',
  'last-modified',
])

/** Names before an `=` in strings and patterns: `session=`, `/token=([^;]+)/`. */
function cookieNames({ strings, patterns }: Literals): string[] {
  const own = [...strings, ...patterns].filter((text) => !/charset=|</.test(text))
  return own.flatMap((text) => [...text.matchAll(/([A-Za-z_][\w-]{1,30})=/g)].map(([, name]) => name!))
}
