import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { NotDelivered, type Gateway } from '../../src/gateway/gateway.ts'
import type { Answer } from '../../src/gateway/answer.ts'
import type { Outcome } from '../../src/gateway/outcome.ts'
import type { HttpRequest } from '../../src/http/request.ts'
import type { LambdaHandler } from '../../src/lambda/words/invocation.ts'

/** What a request came to, found without the product's own runtime, checks or search. */
export interface Direct {
  readonly outcome: Outcome
  readonly answer: Answer
  /** Codes of all that is wrong: what the front end says, and what is plain to see. */
  readonly codes: readonly string[]
  /** Name of the error that was thrown. */
  readonly thrown?: string
}

/** Runs a handler once as nodejs20.x would, in this process. Undefined if the front end answers the request itself. */
export async function runDirectly(
  gateway: Gateway,
  handler: LambdaHandler,
  request: HttpRequest,
): Promise<Direct | undefined> {
  let event: unknown
  try {
    event = JSON.parse(JSON.stringify(gateway.toEvent(request)))
  } catch (error) {
    if (error instanceof NotDelivered) return undefined
    throw error
  }
  const codes: string[] = []
  let outcome: Outcome
  let thrown: string | undefined
  try {
    const returned = await called(handler, event)
    if (returned === undefined) codes.push('no-response')
    codes.push(...lost(returned))
    const text = JSON.stringify(returned ?? null)
    if (Buffer.byteLength(text) > 6_291_556) codes.push('response-too-large')
    outcome = { kind: 'payload', payload: JSON.parse(text) }
  } catch (error) {
    thrown = (error as Error).name
    codes.push('handler-threw')
    outcome = { kind: 'function-error', payload: { errorType: thrown, errorMessage: String(error) } }
  }
  const answer = gateway.toResponse(outcome, request)
  if (answer.rejection !== undefined && thrown === undefined) codes.push(answer.rejection.reason)
  codes.push(...(answer.effects ?? []).filter(({ kind }) => kind !== 'not-established').map(({ kind }) => kind))
  if (outcome.kind === 'payload' && answer.rejection === undefined) codes.push(...visible(outcome.payload, answer))
  return { outcome, answer, codes, ...(thrown !== undefined && { thrown }) }
}

/** How long an answer is waited for, in milliseconds: none of these handlers takes as long. */
const patienceMs = 1_000

/** nodejs20.x: a promise counts, a callback counts, any other return value does not. */
async function called(handler: LambdaHandler, event: unknown): Promise<unknown> {
  let settle!: (value: unknown) => void
  let fail!: (error: unknown) => void
  const byCallback = new Promise((resolve, reject) => {
    settle = resolve
    fail = reject
  })
  byCallback.catch(() => {})
  let replied = false
  const callback = (error: unknown, value: unknown) => {
    replied = true
    if (error) fail(error)
    else settle(value ?? null)
  }
  const context = { awsRequestId: 'r-1', functionName: 'zoo', getRemainingTimeInMillis: () => 3000 }
  const returned = handler(event, context, callback) as { then?: unknown } | undefined
  const isLate = new Promise<undefined>((resolve) => setTimeout(resolve, patienceMs, undefined))
  if (typeof returned?.then === 'function') return Promise.race([returned, byCallback, isLate])
  await new Promise((resolve) => setTimeout(resolve, replied ? 0 : 20))
  return replied ? Promise.race([byCallback, isLate]) : undefined
}

function lost(returned: unknown): string[] {
  const headers = (returned as { headers?: unknown } | undefined)?.headers
  return headers instanceof Headers || headers instanceof Map ? ['headers-lost'] : []
}

function visible(payload: unknown, answer: Answer): string[] {
  const codes: string[] = []
  const { headers, multiValueHeaders, body } = (payload ?? {}) as {
    headers?: Record<string, unknown> | null
    multiValueHeaders?: Record<string, unknown> | null
    body?: unknown
  }
  for (const [name, value] of [...Object.entries(headers ?? {}), ...Object.entries(multiValueHeaders ?? {})]) {
    if (!/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(name)) codes.push('header-name-invalid')
    if ([value].flat().some((one) => /[\r\n\0]/.test(String(one)))) codes.push('header-injection')
  }
  if (typeof body === 'string' && body.includes('\uFFFD') && /gzip|image/.test(JSON.stringify(headers)))
    codes.push('body-corrupted')
  const type = answer.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? ''
  const all = JSON.stringify([headers ?? {}, multiValueHeaders ?? {}])
  const bytes = decoded(answer)
  if (bytes === undefined) codes.push('body-corrupted')
  else if (/content-type/i.test(all) && /[/+]json/.test(type) && bytes.length > 0 && !isJson(bytes))
    codes.push('body-not-json')
  if (answer.status >= 500) codes.push('server-error')
  return codes
}

const decoders: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  br: brotliDecompressSync,
  deflate: inflateSync,
  gzip: gunzipSync,
}

/** The body without the coding that the answer names. Undefined if it is not in that coding. */
function decoded({ headers, body }: Answer): Uint8Array | undefined {
  const coding = headers.find(([name]) => name.toLowerCase() === 'content-encoding')?.[1] ?? ''
  try {
    return body.length === 0 ? body : (decoders[coding]?.(body) ?? body)
  } catch {
    return undefined
  }
}

function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(Buffer.from(bytes).toString())
    return true
  } catch {
    return false
  }
}
