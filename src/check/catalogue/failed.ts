import type { BuiltInCode } from '../finding.ts'
import { functionErrors, lambdaQuotas, nodeRuntime, recordedRefusal, type CatalogueWords } from './entry.ts'

/** Codes for invocations that ended without a payload. */
export type FailedCode = Extract<
  BuiltInCode,
  | 'init-failed'
  | 'handler-threw'
  | 'handler-timed-out'
  | 'no-response'
  | 'process-exited'
  | 'unhandled-rejection'
  | 'uncaught-exception'
  | 'response-not-serializable'
  | 'response-too-large'
>

const failure = 'REST APIs, Function URLs and load balancers answer 502, HTTP APIs 500.'

/** Words for {@link FailedCode}. */
export const failed: Readonly<Record<FailedCode, CatalogueWords>> = {
  'init-failed': {
    title: 'the function cannot start',
    what: `Lambda could not load the module or use its handler, so every request fails. ${failure}`,
    fix: 'Make the module load without errors, and export the handler in a form that the runtime accepts.',
    evidence: functionErrors,
    wrong: `export const handler = (event, context, callback) => callback(null, { statusCode: 200, body: 'hello' })`,
    right: `export const handler = async (event, context) => ({ statusCode: 200, body: 'hello' })`,
    shown: { gateway: 'rest', runtime: 'nodejs24.x' },
  },
  'handler-threw': {
    title: 'the handler throws',
    what: `An error that leaves the handler becomes a function error, and its message never reaches the client. ${failure}`,
    fix: 'Check what the request may leave out, and answer with a 4xx of your own.',
    evidence: functionErrors,
    wrong: `export const handler = async (event) => {
  const { name } = JSON.parse(event.body)
  return { statusCode: 200, body: name }
}`,
    right: `export const handler = async (event) => {
  const { name } = JSON.parse(event.body ?? '{}')
  return name === undefined ? { statusCode: 400, body: 'name is missing' } : { statusCode: 200, body: name }
}`,
    shown: { gateway: 'rest' },
  },
  'handler-timed-out': {
    title: 'the handler takes too long',
    what: `Lambda stops the function when its time is up. ${failure} A front end that gives up earlier answers 504 (REST) or 503 (HTTP API).`,
    fix: 'Bound every wait, and answer while getRemainingTimeInMillis() still leaves time to.',
    evidence: functionErrors,
    wrong: `export const handler = async () => {
  await new Promise((resolve) => setTimeout(resolve, 10_000))
  return { statusCode: 200, body: 'done' }
}`,
    right: `export const handler = async () => {
  await new Promise((resolve) => setTimeout(resolve, 1))
  return { statusCode: 200, body: 'done' }
}`,
    shown: { gateway: 'rest', isolation: 'worker', timeoutMs: 500 },
  },
  'no-response': {
    title: 'the handler answers nothing',
    what: 'A path through the handler returns nothing, never calls its callback, or leaves its promise unsettled: the payload is null, or there is none. REST APIs and load balancers answer 502, HTTP APIs with format 1.0 likely 500; where responses are inferred, the client likely reads null.',
    fix: 'Return a response on every path, from an async function.',
    evidence: nodeRuntime,
    wrong: `export const handler = async (event) => {
  if (event.httpMethod === 'POST') return { statusCode: 201, body: 'created' }
}`,
    right: `export const handler = async (event) => {
  if (event.httpMethod === 'POST') return { statusCode: 201, body: 'created' }
  return { statusCode: 405, body: '' }
}`,
    shown: { gateway: 'rest' },
  },
  'process-exited': {
    title: 'the handler ends the process',
    what: `The process ends before it has answered (process.exit, or out of memory). ${failure} The next request pays for a cold start.`,
    fix: 'Return a response, or throw, instead of ending the process.',
    evidence: functionErrors,
    wrong: `export const handler = async (event) => {
  if (event.headers?.authorization === undefined) process.exit(1)
  return { statusCode: 200, body: 'hello' }
}`,
    right: `export const handler = async (event) => {
  if (event.headers?.authorization === undefined) return { statusCode: 401, body: '' }
  return { statusCode: 200, body: 'hello' }
}`,
    shown: { gateway: 'rest' },
  },
  'unhandled-rejection': {
    title: 'a promise that nobody awaits rejects',
    what: `A floating promise rejects, and that ends the process: before the answer this request fails, after it perhaps the next one. ${failure}`,
    fix: 'Await the promise, or catch its errors where it is made.',
    evidence: nodeRuntime,
    wrong: `const audit = async () => { throw new Error('audit log is full') }
export const handler = async () => {
  audit()
  await new Promise((resolve) => setTimeout(resolve, 20))
  return { statusCode: 200, body: 'hello' }
}`,
    right: `const audit = async () => { throw new Error('audit log is full') }
export const handler = async () => {
  await audit().catch((error) => console.error(error))
  return { statusCode: 200, body: 'hello' }
}`,
    shown: { gateway: 'rest', isolation: 'worker' },
  },
  'uncaught-exception': {
    title: 'an error outside the handler ends the process',
    what: `A timer or an event listener throws where no promise can catch it, and the process ends. ${failure}`,
    fix: 'Catch errors inside timers and listeners, and reject a promise that the handler awaits.',
    evidence: nodeRuntime,
    wrong: `export const handler = () =>
  new Promise((resolve) => {
    setTimeout(() => resolve({ statusCode: 200, body: JSON.parse('{').name }), 1)
  })`,
    right: `export const handler = async () => {
  await new Promise((resolve) => setTimeout(resolve, 1))
  return { statusCode: 200, body: JSON.parse('{"name":"a"}').name }
}`,
    shown: { gateway: 'rest', isolation: 'worker' },
  },
  'response-not-serializable': {
    title: 'the response is no JSON',
    what: `The runtime turns the response into JSON, and fails: it holds a BigInt or a cycle, or is a function. The original message is lost. ${failure}`,
    fix: 'Return plain data only: put BigInt values into text, and a string into the body.',
    evidence: nodeRuntime,
    wrong: `export const handler = async () => ({ statusCode: 200, body: 10n })`,
    right: `export const handler = async () => ({ statusCode: 200, body: String(10n) })`,
    shown: { gateway: 'rest' },
  },
  'response-too-large': {
    title: 'the response is too large',
    what: 'Lambda takes 6,291,556 bytes of serialised JSON, escapes and base64 included; a load balancer takes 1 MB. Beyond that the client gets 502, on HTTP APIs 500.',
    fix: 'Return pages, or store the content and redirect to it.',
    evidence: { ...lambdaQuotas, tier: recordedRefusal.tier, date: '2025-11' },
    wrong: `export const handler = async () => ({ statusCode: 200, body: 'x'.repeat(7_000_000) })`,
    right: `export const handler = async () => ({ statusCode: 200, body: 'x'.repeat(5_000_000) })`,
    shown: { gateway: 'rest' },
  },
}
