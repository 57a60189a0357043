import { textOf } from '../../http/body.ts'
import { headerValue } from '../../http/headers.ts'
import { essenceOf } from '../../http/media-type.ts'
import type { Exchange } from '../../exchange/exchange.ts'
import type { HttpRequest } from '../../http/request.ts'
import { showsMark, withoutMarks } from '../../lambda/observe/marks.ts'
import { isForm } from '../request/is-form.ts'
import { learnKinds } from './learn-kinds.ts'
import { addNew, type Knowledge } from './knowledge.ts'
import { valuesOf } from '../request/request-values.ts'

/** Most error texts that count as news: some name what was sent. */
const mostTexts = 24

/** What ajv says of a schema with `if`, and what is said where there are names that the schema has not: those were misread. */
const conditions = /must match \\?"\w+\\?" schema/g
const refusesOthers = /additional propert|unrecognized key|unknown (?:key|field|propert)|should not exist/i

/** Words that tell errors apart: `{"error":"missing_token"}` names nothing that can be sent. */
const codes =
  /"(?:error|code|errorCode|reason|status|title|type|expected|received|origin|format|keyword)"\s*:\s*"[\w.-]*"/g

/** A text without what it may repeat of a request. */
function withoutValues(text: string): string {
  const strip = (some: string) => withoutMarks(some, '_').replaceAll(/\d+|(["'`])[^"'`]{0,40}\1/g, '_')
  try {
    const json: unknown = JSON.parse(text)
    // What is said in JSON is quoted by the format, not by who says it.
    return JSON.stringify(json, (_, value: unknown) => (typeof value === 'string' ? strip(value) : value)).slice(0, 300)
  } catch {
    return strip(text.slice(0, 300))
  }
}

/** What kind of answer it is. */
export function kindOfAnswer({ answer, request }: Exchange): string {
  const text = answer.body.length > 2_000 ? '' : textOf(answer.body)
  return `${answer.status} ${withoutValues(withoutRequest(text, request))}`
}

/** A text without method, path and query, which a router says that it has no route for. */
function withoutRequest(text: string, { method, path, query }: HttpRequest): string {
  const bare = query === '' ? text : text.replaceAll(`?${query}`, '')
  return (path === '/' ? bare : bare.replaceAll(path, '_')).replaceAll(method, '_')
}

/**
 * What an answer teaches: a new kind of answer is news, and so is a header that no other had; error texts name what they
 * miss: `missing field "email"`, `Missing required parameter: limit`. Returns how much was new.
 */
export function learnAnswer(known: Knowledge, { answer, request }: Exchange): number {
  const allow = headerValue(answer.headers, 'allow')
  const type = essenceOf(headerValue(answer.headers, 'content-type'))
  let fresh = 0
  const headers = answer.headers.slice(0, 30).map(([name]) => `header ${name.toLowerCase()}`)
  for (const news of [`allow ${allow ?? ''}`, `answer ${answer.status} ${type}`, ...headers]) {
    if (known.seen.has(news)) continue
    known.seen.add(news)
    fresh++
  }
  if (answer.status < 400 || answer.status >= 500 || answer.body.length > 2_000 || type === 'text/html') return fresh
  const text = textOf(answer.body)
  // Validation that got further says something else.
  const news = `says ${withoutValues(withoutRequest(text, request))}`
  if (!known.seen.has(news) && [...known.seen].filter((one) => one.startsWith('says ')).length < mostTexts) {
    known.seen.add(news)
    fresh++
  }
  const said = text.replace(codes, '').replace(conditions, '')
  if (refusesOthers.test(said))
    for (const key of known.body.keys())
      if (known.seen.has(`said body ${key}`) && !known.seen.has(`body()\n${key}`)) known.body.delete(key)
  const quoted = [...said.matchAll(/\\?["'`]([A-Za-z_][\w.-]{0,30})\\?["'`](?!\s*:)/g)].map(([, name]) => name!)
  const named = [
    ...said.matchAll(
      /(?:missing|required|invalid|field|param(?:eter)?)\W+(?:(?:field|param(?:eter)?|property)\W+)?([a-z_]\w{1,30})\b/gi,
    ),
  ].map(([, name]) => name!)
  const called = [
    ...said.matchAll(/\b([a-z_]\w{1,30})["'`]? (?:is|are|was) (?:missing|required|unknown|invalid|not|too)\b/gi),
  ].map(([, name]) => name!)
  // Many say what they did not find, by the value that was sent.
  const sent = new Set(valuesOf(request).map((value) => value.text))
  const isName = (one: string) =>
    !/^[A-Z][A-Z\d_]*$|Error$|^(?:input|request|body|json|JSON)$/.test(one) && !showsMark(one) && !sent.has(one)
  for (const name of [...quoted, ...named, ...called].filter(isName).slice(0, 20)) {
    // What is missed in a body is said of requests that have one.
    const place = request.body === null ? 'query' : isForm(request) ? 'form' : 'body'
    if (known.seen.has(`said ${place} ${name}`)) continue
    known.seen.add(`said ${place} ${name}`)
    const map: Map<string, unknown> = known[place]
    // It may be said of a member of what was sent.
    if ([...map.keys()].some((key) => key.endsWith(`.${name}`))) continue
    addNew(map, name, place === 'query' ? '1' : 'a')
    fresh++
  }
  return fresh + learnKinds(known, text)
}
