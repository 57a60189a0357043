import type { Runtime } from '../words/invocation.ts'
import { isNode24 } from '../words/runtime.ts'

/** How a handler before nodejs24.x can answer through its context. */
export interface ContextAnswers {
  readonly succeed: (result?: unknown) => void
  readonly fail: (error?: unknown) => void
  readonly done: (error?: unknown, result?: unknown) => void
}

/** What a context is made of. */
export interface ContextInit {
  readonly runtime: Runtime
  /** When the invocation times out, in milliseconds since 1970. */
  readonly deadline: number
  /** In place of the time until then. */
  readonly remaining?: (() => number) | undefined
  readonly requestId: string
  readonly memorySizeMb: number
  readonly functionName?: string
  /** Merged over the emulated members. */
  readonly overrides?: Readonly<Record<string, unknown>> | undefined
  /** Left out on nodejs24.x, which has no such members. */
  readonly answers?: ContextAnswers | undefined
}

/** The second argument of a handler. Members of its own may be written by the handler. */
export type LambdaContext = Record<string, unknown> & { getRemainingTimeInMillis(): number }

/** Makes a handler's context: the runtime's own members in the runtime's order (observed by running its interface client). */
export function makeContext(init: ContextInit): LambdaContext {
  const { overrides } = init
  const context = isNode24(init.runtime) ? contextOfNode24(init) : contextBefore24(init)
  return overrides ? Object.assign(context, overrides) : context
}

/** The request id of one invocation: a UUID in form, made from the seed and the count of invocations, so that runs repeat. */
export function requestIdOf(seed: number, invocation: number): string {
  return `${hex(seed, 8)}-0000-4000-8000-${hex(invocation, 12)}`
}

function hex(value: number, digits: number): string {
  return (value >>> 0).toString(16).padStart(digits, '0')
}

function contextBefore24(init: ContextInit): LambdaContext {
  const { deadline, remaining, requestId, memorySizeMb, answers } = init
  const { functionName, logGroupName, invokedFunctionArn } = namesOf(init.functionName)
  return {
    callbackWaitsForEmptyEventLoop: true,
    succeed: answers?.succeed,
    fail: answers?.fail,
    done: answers?.done,
    functionVersion: '$LATEST',
    functionName,
    memoryLimitInMB: String(memorySizeMb),
    logGroupName,
    logStreamName,
    clientContext: undefined,
    identity: undefined,
    invokedFunctionArn,
    awsRequestId: requestId,
    tenantId: undefined,
    getRemainingTimeInMillis: remaining ?? (() => deadline - Date.now()),
  }
}

function contextOfNode24(init: ContextInit): LambdaContext {
  const { deadline, remaining, requestId, memorySizeMb } = init
  const { functionName, logGroupName, invokedFunctionArn } = namesOf(init.functionName)
  return {
    clientContext: undefined,
    identity: undefined,
    invokedFunctionArn,
    awsRequestId: requestId,
    tenantId: undefined,
    xRayTraceId,
    getRemainingTimeInMillis: remaining ?? (() => deadline - Date.now()),
    functionName,
    functionVersion: '$LATEST',
    memoryLimitInMB: String(memorySizeMb),
    logGroupName,
    logStreamName,
  }
}

interface Names {
  readonly functionName: string
  readonly logGroupName: string
  readonly invokedFunctionArn: string
}

function names(functionName: string): Names {
  return {
    functionName,
    logGroupName: `/aws/lambda/${functionName}`,
    invokedFunctionArn: `arn:aws:lambda:us-east-1:123456789012:function:${functionName}`,
  }
}

const defaultNames = names('proxyproof')

function namesOf(functionName: string | undefined): Names {
  return functionName === undefined ? defaultNames : names(functionName)
}

const logStreamName = '2026/01/01/[$LATEST]0123456789abcdef0123456789abcdef'
export const xRayTraceId =
  'Root=1-65f00000-0123456789abcdef01234567;Parent=0123456789abcdef;Sampled=0;Lineage=1:01234567:0'
