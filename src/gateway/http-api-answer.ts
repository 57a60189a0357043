import { utf8 } from '../http/body.ts'
import { headerBytes, type HeaderLine } from '../http/headers.ts'
import type { HttpRequest } from '../http/request.ts'
import type { Answer, Effect, Rejection } from './answer.ts'
import { corsHeaders, isPreflight, withCors } from './cors.ts'
import type { Refusal } from './envelope.ts'
import { weakest, type Evidence } from './evidence.ts'
import { functionErrorKind } from './function-error.ts'
import { NotDelivered } from './gateway.ts'
import { httpApiSays } from './http-api-evidence.ts'
import type { HttpApiSettings } from './http-api-options.ts'
import { limits } from './limits.ts'
import { noOutcome, type Outcome } from './outcome.ts'
import { requestIds } from './request-ids.ts'
import type { RouteMatch } from './routes.ts'

/**
 * A payload that was accepted, on the wire. Every response carries `Date`, `Connection` and `Apigw-Requestid`, and
 * `text/plain; charset=utf-8` where the function names no type (recorded by aws-lambda-dotnet, 2025-04-14).
 */
export function acceptedAnswer(
  settings: HttpApiSettings,
  request: HttpRequest,
  accepted: {
    readonly status: number
    readonly lines: HeaderLine[]
    readonly body: Uint8Array
    readonly effects: readonly Effect[]
    readonly evidence: Evidence
  },
): Answer {
  const { lines, body, effects } = accepted
  const headers = settings.cors === undefined ? lines : withCors(lines, settings.cors, request)
  if (!headers.some(([name]) => name === 'Content-Type')) headers.push(['Content-Type', 'text/plain; charset=utf-8'])
  addOwn(headers, settings, request, body.length)
  return {
    status: accepted.status,
    headers,
    body: request.method === 'HEAD' ? noBytes : body,
    ...(effects.length > 0 && { effects }),
    evidence: effects.length > 0 ? weakest(accepted.evidence, effects) : accepted.evidence,
  }
}

/** An inferred answer as an HTTP API sends it. */
export function inferredOnWire(settings: HttpApiSettings, request: HttpRequest, answer: Answer): Answer {
  const lines: HeaderLine[] = [['Content-Type', 'application/json']]
  const headers = settings.cors === undefined ? lines : withCors(lines, settings.cors, request)
  addOwn(headers, settings, request, answer.body.length)
  return { ...answer, headers, body: request.method === 'HEAD' ? noBytes : answer.body }
}

/** A payload that was refused: 500 and nothing of the payload. */
export function refusedAnswer(settings: HttpApiSettings, request: HttpRequest, refusal: Refusal): Answer {
  const { evidence, ...rejection } = refusal
  return ownAnswer(settings, request, 500, 'Internal Server Error', rejection, evidence)
}

/** What the client gets for every outcome but a payload. */
export function failureAnswer(
  settings: HttpApiSettings,
  request: HttpRequest,
  outcome: Exclude<Outcome, { kind: 'payload' }>,
): Answer {
  const refused = (reason: Rejection['reason'], evidence: Evidence): Answer =>
    refusedAnswer(settings, request, { reason, evidence })
  switch (outcome.kind) {
    case 'function-error': {
      const kind = functionErrorKind(outcome.payload)
      if (kind === 'timed-out') return refused('function-error', httpApiSays.timedOut)
      if (kind === 'threw') return refused('function-error', httpApiSays.threw)
      const one = settings.payloadFormat === '1.0'
      return refused('function-error', one ? httpApiSays.tooLargeOne : httpApiSays.tooLarge)
    }
    case 'stream':
      return refused(outcome.error === undefined ? 'stream-invalid' : 'function-error', httpApiSays.stream)
    case 'not-invoked':
      if (outcome.reason !== 'integration-timeout') return refused('not-invoked', httpApiSays.notInvoked)
      return ownAnswer(
        settings,
        request,
        503,
        'Service Unavailable',
        { reason: 'not-invoked' },
        httpApiSays.integrationTimeout,
      )
    default:
      throw noOutcome(outcome)
  }
}

/** The route that a request takes. Throws {@link NotDelivered} for what an HTTP API answers itself. */
export function routeFor(settings: HttpApiSettings, request: HttpRequest): RouteMatch {
  const { method, path, query, headers, body } = request
  const line = method.length + path.length + query.length + 14
  if (line + headerBytes(headers) > limits.headers)
    refuse(settings, request, 431, httpApiSays.tooManyHeaderBytes, `the headers are over ${limits.headers} bytes`)
  if (settings.cors !== undefined && isPreflight(request)) {
    const headers: HeaderLine[] = corsHeaders(settings.cors, request, true)
    addOwn(headers, settings, request, 0)
    const answer = { status: 204, headers, body: noBytes, evidence: httpApiSays.preflight }
    throw new NotDelivered(
      { ...answer, rejection: { reason: 'not-delivered' } },
      'preflights are its own where cors is set',
    )
  }
  const match = settings.table.match(method, path)
  if (match === undefined) return refuse(settings, request, 404, httpApiSays.noRoute, 'no route for it')
  if (body !== null && body.length > limits.body)
    refuse(settings, request, 413, httpApiSays.tooLargeRequest, `the body is over ${limits.body} bytes`)
  return match
}

/** Refuses an event that Lambda would not take. Looks closer at large bodies only. */
export function checkEventSize(settings: HttpApiSettings, request: HttpRequest, event: object): void {
  if (request.body !== null && isTooLarge(event, request.body.length))
    refuse(settings, request, 413, httpApiSays.tooLargeRequest, `the event is over ${limits.event} bytes`)
}

/** True for an event beyond Lambda's limit. JSON can make six bytes of one. */
export function isTooLarge(event: object, bodyBytes: number): boolean {
  return bodyBytes > limits.event / 7 && Buffer.byteLength(JSON.stringify(event)) > limits.event
}

/** `content-type` as HTTP/1.1 clients of HTTP APIs see it: `Content-Type` (recorded). Remembers what it has seen. */
export function titleCase(name: string): string {
  let title = titles.get(name)
  if (title === undefined) {
    title = name.toLowerCase().replace(/(?:^|-)[a-z]/g, (start) => start.toUpperCase())
    if (titles.size >= 2_000) titles.clear()
    titles.set(name, title)
  }
  return title
}

/** True for headers that HTTP APIs make themselves: an emulator says so, from what it saw. */
export function isOwnHeader(lower: string): boolean {
  switch (lower) {
    case 'connection':
    case 'content-length':
    case 'date':
    case 'transfer-encoding':
    case 'upgrade':
      return true
    default:
      return false
  }
}

const titles = new Map<string, string>()

const noBytes = new Uint8Array(0)

const refusals = {
  404: 'Not Found',
  413: 'Request Entity Too Large',
  431: 'Request Header Fields Too Large',
}

function refuse(
  settings: HttpApiSettings,
  request: HttpRequest,
  status: keyof typeof refusals,
  says: Evidence,
  why: string,
): never {
  const answer = ownAnswer(settings, request, status, refusals[status], { reason: 'not-delivered' }, says)
  throw new NotDelivered(answer, why)
}

function ownAnswer(
  settings: HttpApiSettings,
  request: HttpRequest,
  status: number,
  message: string,
  rejection: Rejection,
  evidence: Evidence,
): Answer {
  const body = utf8(`{"message":"${message}"}`)
  const headers: HeaderLine[] = [['Content-Type', 'application/json']]
  addOwn(headers, settings, request, body.length)
  return { status, headers, body: request.method === 'HEAD' ? noBytes : body, rejection, evidence }
}

function addOwn(headers: HeaderLine[], settings: HttpApiSettings, request: HttpRequest, length: number): void {
  headers.push(
    ['Content-Length', String(length)],
    ['Date', settings.world.httpDate],
    ['Connection', 'keep-alive'],
    ['Apigw-Requestid', requestIds(settings.world, request).short],
  )
}
