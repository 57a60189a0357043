import type { HttpRequest } from '../http/request.ts'
import { queryEncode } from '../http/query.ts'
import type { Dictionary } from './dictionary.ts'
import { shapeOf, type LearnedJson } from './json-shape.ts'
import { oddMediaTypes } from './media-type.ts'
import { jsonOf, nastyJson, nastyRaw, nastyTexts, plausibleJson, plausibleText } from './nasty.ts'
import { allMethods } from './method.ts'
import { isWithin, type Plan } from './plan.ts'

/** A learned name in one place: what usually stands there, and what may; `undefined` for its absence. */
export interface LearnedName {
  /** As written into the request: a raw query key, a header name, a cookie name, a route parameter, a leaf of the body. */
  readonly name: string
  readonly plausible: string
  readonly learned: readonly string[]
  readonly nasty: readonly (string | undefined)[]
}

/** A dictionary made ready for mixing into requests of a plan; everything in it is written as it is sent. */
export interface Learned {
  readonly query: readonly LearnedName[]
  readonly headers: readonly LearnedName[]
  readonly cookies: readonly LearnedName[]
  /** What any parameter of a route may take. */
  readonly segments: { readonly learned: readonly string[]; readonly nasty: readonly string[] }
  readonly json: LearnedJson['shape']
  readonly leaves: readonly LearnedName[]
  /** Literal paths that some route serves, each with a method of that route. */
  readonly paths: readonly { readonly path: string; readonly methods: readonly string[] }[]
}

/** Headers that every front end sets or removes itself, or that have a place of their own. */
const theirs =
  /^(host|connection|content-length|content-md5|expect|max-forwards|proxy-authenticate|server|te|trailer|transfer-encoding|upgrade|www-authenticate|x-http-method-override|cookie)$/
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,100}$/
const mostLearned = 400

/** Compiles a dictionary for a plan; undefined if it holds nothing. */
export function learnedFor(dictionary: Dictionary, plan: Plan): Learned | undefined {
  const { delivers } = plan
  const queryPasses = (query: string): boolean => !/[^\w=-]/.test(query) || delivers({ ...base, query })
  const textPasses = (text: string | undefined): boolean =>
    text === undefined ||
    /^[!-~]([ -~]{0,498}[!-~])?$/.test(text) ||
    (isHeaderText(text) && text.length <= 500 && delivers({ ...base, headers: [['x-custom', text]] }))
  const literals = dictionary.values.filter((value) => value.length <= 500).slice(0, mostLearned)

  const raw = literals.map(queryEncode).filter((value) => queryPasses(`a=${value}`))
  const nastyQuery = nastyRaw.filter((value) => value === undefined || queryPasses(`a=${value}`))
  const query = dictionary.query
    .map((key): LearnedName => ({
      name: queryEncode(key),
      plausible: queryEncode(plausibleText(key)),
      learned: raw,
      nasty: nastyQuery,
    }))
    .filter(({ name }) => name !== '' && queryPasses(`${name}=1`))

  const texts = literals.filter(textPasses)
  const nastyHeader = nastyTexts.filter(textPasses)
  const headers = dictionary.headers
    .filter((name) => token.test(name) && !theirs.test(name) && delivers({ ...base, headers: [[name, 'a']] }))
    .map((name): LearnedName => ({
      name,
      plausible: plausibleHeader(name),
      learned: learnedHeader(name, texts),
      nasty: name === 'content-type' ? oddMediaTypes.filter(textPasses) : nastyHeader,
    }))

  const cookieTexts = texts.filter(isCookieText)
  const nastyCookies = nastyTexts.filter((text) => text === '' || (textPasses(text) && isCookieText(text)))
  const cookies = dictionary.cookies
    .filter((name) => token.test(name))
    .map((name): LearnedName => ({
      name,
      plausible: plausibleText(name).replaceAll(' ', ''),
      learned: cookieTexts,
      nasty: nastyCookies,
    }))

  const jsonTexts = literals.flatMap(jsonOf)
  const { shape, leaves } = shapeOf(dictionary.body)
  const open = plan.templates.some(({ slots }) => slots.some((slot) => typeof slot === 'object'))
  const learned: Learned = {
    query,
    headers,
    cookies,
    segments: {
      learned: open ? literals.map(toSegment).filter((segment) => passes(plan, segment)) : [],
      nasty: nastyTexts.flatMap((text) => (text ? [toSegment(text)] : [])).filter((segment) => passes(plan, segment)),
    },
    json: shape,
    leaves: leaves.map(({ name, list }): LearnedName => ({
      name,
      plausible: list ? '["a"]' : plausibleJson(name),
      learned: jsonTexts,
      nasty: nastyJson,
    })),
    paths: dictionary.paths.flatMap((path) => {
      const methods = allMethods.filter((method) => isWithin(plan, { ...plan.boring, method, path }))
      return methods.length === 0 ? [] : [{ path, methods }]
    }),
  }
  const places = [query, headers, cookies, leaves, learned.paths, learned.segments.learned]
  return places.some((place) => place.length > 0) ? learned : undefined
}

const base: HttpRequest = { method: 'GET', path: '/', query: '', headers: [], body: null }

function plausibleHeader(name: string): string {
  if (name === 'content-type' || name === 'accept') return 'application/json'
  return plausibleText(name)
}

/** A media type is one or nothing: any other literal there would only keep bodies from being read. */
function learnedHeader(name: string, texts: readonly string[]): readonly string[] {
  if (name === 'content-type' || name === 'accept') return texts.filter((text) => /^[a-z]+\/[a-z*.+-]+/.test(text))
  if (name !== 'authorization') return texts
  // front ends take a signature for themselves
  return texts.filter((text) => text !== '' && !text.startsWith('AWS4-')).flatMap((text) => [text, `Bearer ${text}`])
}

/** A text as one segment of a path. */
function toSegment(text: string): string {
  return encodeURIComponent(text.toWellFormed().replace(/^\/+|\/+$/g, '')) || 'a'
}

function passes({ delivers }: Plan, segment: string): boolean {
  return segment.length <= 500 && (!/[^\w-]/.test(segment) || delivers({ ...base, path: `/a.b/${segment}` }))
}

function isCookieText(value: string | undefined): boolean {
  return value === undefined || !/[;\s]/.test(value)
}

function isHeaderText(value: string): boolean {
  // eslint-disable-next-line no-control-regex -- what no client can send
  return !/[\u0000-\u0008\u000a-\u001f\u007f]|^[ \t]|[ \t]$/.test(value)
}
