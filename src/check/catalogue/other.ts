import type { BuiltInCode } from '../finding.ts'
import { notEstablished, type DamagedCode } from './damaged.ts'
import { ownObservation, recordedRefusal, type CatalogueWords } from './entry.ts'
import type { FailedCode } from './failed.ts'
import type { RefusedCode } from './refused.ts'

/** Codes for what a handler does itself, and for what takes more than one exchange to see. */
export type OtherCode = Exclude<BuiltInCode, FailedCode | RefusedCode | DamagedCode>

/** Words for {@link OtherCode}. */
export const other: Readonly<Record<OtherCode, CatalogueWords>> = {
  'server-error': {
    title: 'the handler itself answers with a server error',
    what: 'The answer is the handler\u2019s own 5xx. A status of 500 that only some requests get is usually a crash that the framework caught; other 5xx are warnings.',
    fix: 'Answer with a 4xx to requests that cannot be served, and keep 5xx for faults.',
    evidence: {
      tier: 'documented',
      source: 'RFC 9110 section 15.6',
      url: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.6',
    },
    wrong: `export const handler = async (event) => {
  try {
    return { statusCode: 200, body: decodeURIComponent(event.path) }
  } catch (error) {
    return { statusCode: 500, body: error.message }
  }
}`,
    right: `export const handler = async (event) => {
  try {
    return { statusCode: 200, body: decodeURIComponent(event.path) }
  } catch {
    return { statusCode: 400, body: 'the path is malformed' }
  }
}`,
    shown: { gateway: 'rest', request: { path: '/%ff' } },
  },
  'differs-from-reference': {
    title: 'the answer differs from the reference',
    what: 'The application itself, asked without front end and adapter, answers the same request otherwise, even when it is asked only what the event still tells. What the front end adds or loses is left out, and so is what changes from call to call.',
    fix: 'Compare the two answers, and look at how the adapter reads or writes this part.',
    evidence: ownObservation,
    wrong: `export const handler = async (event) => ({ statusCode: 200, body: event.queryStringParameters?.q ?? '' })`,
    right: `export const handler = async (event) => ({
  statusCode: 200,
  body: (event.multiValueQueryStringParameters?.q ?? []).join(','),
})`,
    shown: {
      gateway: 'rest',
      request: { path: '/?q=a&q=b' },
      reference: ({ url }) => new Response(Buffer.from(new URL(url).searchParams.getAll('q').join(','))),
    },
  },
  'front-ends-disagree': {
    title: 'another front end gets another answer',
    what: 'Behind another front end the same request gets another status or body, because the handler relies on what only one of them does. Only requests that both deliver whole are compared, and ids, clocks and addresses are left out.',
    fix: 'Read the parts of the event through an adapter that knows both, and return only what both take.',
    evidence: ownObservation,
    wrong: `export const handler = async (event) => ({ statusCode: 200, body: String(event.httpMethod) })`,
    right: `export const handler = async (event) => ({
  statusCode: 200,
  body: String(event.httpMethod ?? event.requestContext?.http?.method),
})`,
    shown: { gateway: 'http-v2', agreeWith: 'rest' },
  },
  'network-reached': {
    title: 'the handler calls out',
    what: 'A connection beyond this machine was refused before anything left, and the run stopped: a thousand generated requests must not reach anybody\u2019s live system.',
    fix: 'Mock the client, or name the hosts that may be called in network.',
    evidence: ownObservation,
    wrong: `export const handler = async () => {
  const answer = await fetch('https://rates.example.com/eur')
  return { statusCode: 200, body: await answer.text() }
}`,
    right: `const rates = { fetch: async () => '1.08' }
export const handler = async () => ({ statusCode: 200, body: await rates.fetch('eur') })`,
    shown: { gateway: 'rest' },
  },
  'stale-callback': {
    title: 'an earlier request answers for a later one',
    what: 'Work that a request left behind runs on in the next one, and calls back there. Seen only where requests follow each other on one container.',
    fix: 'Await all work before answering, and keep callbacks out of module-level variables.',
    evidence: ownObservation,
    wrong: `let respond
export const handler = (event, context, callback) => {
  respond ??= callback
  respond(null, { statusCode: 200, body: event.path })
}`,
    right: `export const handler = async (event) => ({ statusCode: 200, body: event.path })`,
  },
  'state-leak': {
    title: 'a request changes the answers to others',
    what: 'The same request is answered differently after certain others, because the module keeps something of one of them.',
    fix: 'Keep what belongs to a request inside the handler.',
    evidence: ownObservation,
    wrong: `const headers = {}
export const handler = async (event) => {
  if (event.queryStringParameters?.lang) headers['content-language'] = event.queryStringParameters.lang
  return { statusCode: 200, headers, body: '' }
}`,
    right: `export const handler = async (event) => {
  const lang = event.queryStringParameters?.lang
  return { statusCode: 200, headers: lang === undefined ? {} : { 'content-language': lang }, body: '' }
}`,
  },
  unstable: {
    title: 'the same request does not fail every time',
    what: 'The fault did not show again when its request was repeated on a fresh event, so it depends on time, chance or earlier requests.',
    fix: 'Look for clocks, random numbers, and state that outlives a request.',
    evidence: ownObservation,
    wrong: `export const handler = async () => ({ statusCode: Math.random() < 0.5 ? 200 : 'none', body: '' })`,
    right: `export const handler = async () => ({ statusCode: 200, body: '' })`,
  },
  'status-code-coerced': {
    title: 'the status code is text',
    what: 'REST APIs and Function URLs turn "201" into 201 (recorded); a load balancer answers 502 to it, and of HTTP APIs nothing is established.',
    fix: 'Return statusCode as a number.',
    evidence: recordedRefusal,
    wrong: `export const handler = async () => ({ statusCode: '201', body: '' })`,
    right: `export const handler = async () => ({ statusCode: 201, body: '' })`,
    shown: { gateway: 'rest' },
  },
  'credentialed-wildcard-cors': {
    title: 'cross-origin access is open to everybody, with credentials',
    what: 'Browsers refuse Access-Control-Allow-Origin: * on requests with credentials, so scripts never see the answer.',
    fix: 'Answer with the one origin that you allow, and Vary: Origin.',
    evidence: {
      tier: 'documented',
      source: 'Fetch standard, CORS check',
      url: 'https://fetch.spec.whatwg.org/#cors-check',
    },
    wrong: `const headers = { 'access-control-allow-origin': '*', 'access-control-allow-credentials': 'true' }
export const handler = async () => ({ statusCode: 200, headers, body: '' })`,
    right: `const headers = { 'access-control-allow-origin': 'https://app.example.com', 'access-control-allow-credentials': 'true', vary: 'origin' }
export const handler = async () => ({ statusCode: 200, headers, body: '' })`,
    shown: { gateway: 'rest' },
  },
  'stack-trace-exposed': {
    title: 'the answer shows a stack trace',
    what: 'The client reads file names and functions of the program. Frameworks do so unless NODE_ENV is production, which Lambda does not set.',
    fix: 'Log the error and answer with a message of your own; set NODE_ENV to production for frameworks that look at it.',
    evidence: { tier: 'documented', source: 'CWE-209', url: 'https://cwe.mitre.org/data/definitions/209.html' },
    wrong: `export const handler = async () => {
  const error = new Error('no such order')
  return { statusCode: 404, body: error.stack + '\\n    at handler (file:///var/task/index.mjs:2:17)' }
}`,
    right: `export const handler = async () => ({ statusCode: 404, body: 'no such order' })`,
    shown: { gateway: 'rest' },
  },
  'not-established': notEstablished,
}
