import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Outcome } from '../../src/gateway/outcome.ts'
import type { Runtime } from '../../src/lambda/words/invocation.ts'

/** One case: a handler that ran under the real runtime client, and what came of it. */
export interface RuntimeCase {
  readonly id: string
  readonly runtime: Runtime
  readonly handlerSource: string
  readonly files?: Readonly<Record<string, string>>
  readonly handler?: string
  readonly event: unknown
  readonly outcome: {
    readonly kind: 'response' | 'null' | 'error' | 'exit' | 'timeout' | 'stream'
    readonly payload?: unknown
    readonly payloadBytes?: number
    readonly errorType?: string | null
    readonly errorMessage?: string
    readonly keysAbsent?: readonly string[]
    readonly code?: number | null
    readonly signal?: string
    readonly invokerError?: { readonly errorType: string; readonly errorMessage: string }
    readonly contentType?: string
    readonly body?: string
    readonly bytes?: number
    readonly error?: { readonly errorType: string; readonly errorMessage: string } | null
  }
}

/** Writes a case's files into a folder of their own. */
export function taskOf({ files, handler, handlerSource }: RuntimeCase): { root: string; handler: string } {
  const root = mkdtempSync(join(tmpdir(), 'proxyproof-case-'))
  for (const [name, text] of Object.entries(files ?? { 'index.js': handlerSource })) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  return { root, handler: handler ?? 'index.handler' }
}

/** What a case recorded, in the words of `seen`. */
export function recorded({ outcome }: RuntimeCase): object {
  const { kind, errorType, errorMessage, keysAbsent } = outcome
  if (kind === 'null') return { kind: 'payload', payload: null }
  if (kind === 'response' && 'payloadBytes' in outcome) return { kind: 'payload', bytes: outcome.payloadBytes }
  if (kind === 'response') return { kind: 'payload', payload: outcome.payload }
  if (kind === 'error') {
    const type = errorType === null || keysAbsent?.includes('errorType') ? undefined : errorType
    return error(type, errorMessage)
  }
  if (kind === 'stream') {
    const failure = outcome.error
      ? { errorType: outcome.error.errorType, errorMessage: text(outcome.error.errorMessage) }
      : undefined
    return {
      kind: 'stream',
      contentType: outcome.contentType,
      bytes: outcome.bytes,
      body: outcome.body,
      error: failure,
    }
  }
  if (outcome.signal)
    return error(
      'Runtime.ExitError',
      `RequestId: <id> Error: Runtime exited with error: signal: ${outcome.signal === 'SIGABRT' ? 'aborted' : 'killed'}`,
    )
  return error(outcome.invokerError?.errorType, outcome.invokerError?.errorMessage)
}

/** An outcome, without what differs from machine to machine; in the members that the case has. */
export function seen(outcome: Outcome, { outcome: expected }: RuntimeCase, root: string): object {
  if (outcome.kind === 'payload') {
    if ('payloadBytes' in expected)
      return { kind: 'payload', bytes: Buffer.byteLength(JSON.stringify(outcome.payload)) }
    return { kind: 'payload', payload: outcome.payload }
  }
  if (outcome.kind === 'function-error') return error(outcome.payload.errorType, outcome.payload.errorMessage, root)
  if (outcome.kind === 'not-invoked') return outcome
  const bytes = Buffer.concat(outcome.chunks)
  return {
    kind: 'stream',
    contentType: outcome.contentType,
    bytes: bytes.length,
    body: expected.body === undefined ? undefined : bytes.toString(),
    error: outcome.error,
  }
}

function error(errorType: string | undefined, errorMessage: string | undefined, root?: string): object {
  return { kind: 'error', errorType, errorMessage: errorMessage === undefined ? undefined : text(errorMessage, root) }
}

function text(message: string, root = '<TASK>'): string {
  return message
    .replace(/RequestId: \S+ Error/, 'RequestId: <id> Error')
    .replaceAll(root, '<TASK>')
    .replaceAll('/var/runtime/index.mjs', '<RIC>')
}
