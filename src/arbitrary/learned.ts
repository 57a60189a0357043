import type { HttpRequest } from '../http/request.ts'
import { queryEncode } from '../http/query.ts'
import type { Dictionary } from './dictionary.ts'
import { shapeOf, type LearnedJson } from './json-shape.ts'
import { oddMediaTypes } from './media-type.ts'
import { jsonOf, nastyJson, nastyRaw, nastyTexts, plausibleJson, plausibleText } from './nasty.ts'
import { allMethods } from './method.ts'
import { segmentCount, within, type Plan } from './plan.ts'

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

/** Headers that every front end sets or removes itself: learning that a handler reads them changes nothing. */
const theirs =
  /^(host|connection|content-length|content-md5|expect|max-forwards|proxy-authenticate|server|te|trailer|transfer-encoding|upgrade|www-authenticate|via|x-amzn-.*|x-forwarded-(for|port|proto)|x-http-method-override)$/
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,100}$/
const mostLearned = 400

/** Compiles a dictionary for a plan; undefined if it holds nothing. */
export function learnedFor(dictionary: Dictionary, plan: Plan): Learned | undefined {
  const { delivers } = plan
  const base: HttpRequest = { method: 'GET', path: '/', query: '', headers: [], body: null }
  const literals = dictionary.values.filter((value) => value.length <= 500).slice(0, mostLearned)
  const raw = literals.map(queryEncode)
  const rawNasty = nastyRaw.filter((value) => value === undefined || delivers({ ...base, query: `a=${value}` }))
  const query = dictionary.query.map((key): LearnedName => {
    const name = queryEncode(key)
    return { name, plausible: queryEncode(plausibleText(key)), learned: raw, nasty: rawNasty }
  })
  const headerPasses = (value: string | undefined): boolean =>
    value === undefined ||
    (isHeaderText(value) && value.length <= 500 && delivers({ ...base, headers: [['x-custom', value]] }))
  const texts = literals.filter(headerPasses)
  const nastyHeader = nastyTexts.filter(headerPasses)
  const headers = dictionary.headers
    .filter((name) => token.test(name) && !theirs.test(name) && name !== 'cookie')
    .map((name): LearnedName => {
      const nasty = name === 'content-type' ? oddMediaTypes.filter(headerPasses) : nastyHeader
      return { name, plausible: plausibleHeader(name), learned: learnedHeader(name, texts), nasty }
    })
  const cookieText = (value: string | undefined): boolean => value === undefined || !/[;\s]/.test(value)
  const cookieTexts = texts.filter(cookieText)
  const nastyCookies = nastyHeader.filter(cookieText)
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
  const learned: Learned = {
    query,
    headers,
    cookies,
    segments: {
      learned: plan.templates.some(({ slots }) => slots.some((slot) => typeof slot === 'object'))
        ? literals.map(toSegment).filter((segment) => passes(plan, segment))
        : [],
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
      const methods = allMethods.filter(
        (method) =>
          plan.templates.some((template) => template.methods.includes(method)) &&
          /^\/[!-~]*$/.test(path) &&
          !/[?#]/.test(path) &&
          path.length <= 500 &&
          within(plan.pathSegments, segmentCount(path)) &&
          plan.table.match(method, path) !== undefined &&
          delivers({ ...base, method, path }),
      )
      return methods.length === 0 ? [] : [{ path, methods }]
    }),
  }
  const places = [query, headers, cookies, leaves, learned.paths, learned.segments.learned]
  return places.some((place) => place.length > 0) ? learned : undefined
}

function plausibleHeader(name: string): string {
  if (name === 'content-type' || name === 'accept') return 'application/json'
  return plausibleText(name)
}

/** A media type is one or nothing: any other literal there would only keep bodies from being read. */
function learnedHeader(name: string, texts: readonly string[]): readonly string[] {
  if (name === 'content-type' || name === 'accept') return texts.filter((text) => /^[a-z]+\/[a-z*.+-]+/.test(text))
  return name === 'authorization' ? texts.flatMap((text) => [text, `Bearer ${text}`]) : texts
}

/** A text as one segment of a path. */
function toSegment(text: string): string {
  return encodeURIComponent(text.toWellFormed().replace(/^\/+|\/+$/g, '')) || 'a'
}

function passes({ delivers }: Plan, segment: string): boolean {
  return segment.length <= 500 && delivers({ method: 'GET', path: `/${segment}`, query: '', headers: [], body: null })
}

function isHeaderText(value: string): boolean {
  // eslint-disable-next-line no-control-regex -- what no client can send
  return !/[\u0000-\u0008\u000a-\u001f\u007f]|^[ \t]|[ \t]$/.test(value)
}
