import type { Context } from 'aws-lambda'
import type * as fc from 'fast-check'
import type { HttpRequest } from '../http/request.ts'
import { shown } from '../http/shown.ts'
import { applicationLoadBalancer } from '../gateway/alb.ts'
import { checkConsoleTier } from '../gateway/console-tier.ts'
import { functionUrl } from '../gateway/function-url.ts'
import { gatewayNames, isGateway, type Gateway, type GatewayName } from '../gateway/gateway.ts'
import { httpApi } from '../gateway/http-api.ts'
import { checkOptions } from '../gateway/options.ts'
import { restApi } from '../gateway/rest.ts'
import { checkInvokerOptions } from '../lambda/words/check-options.ts'
import type { NetworkPolicy, Runtime } from '../lambda/words/invocation.ts'
import { natural, oneOf, positive, trueOrFalse } from '../lambda/words/option-values.ts'
import type { Respond } from '../lambda/words/world.ts'
import type { Check } from '../check/check.ts'
import type { FindingCode } from '../check/finding.ts'
import type { IgnoreEntry } from '../check/policy.ts'
import type { OnProgress } from '../search/session/budget.ts'
import { checkComparison } from '../search/compare/compare-options.ts'
import type { FetchApp } from '../search/compare/reference.ts'

/** Options of a contract run; everything has a default. */
export interface ContractOptions {
  /** The front end (`'auto'`: told by captured events, inferred from what the handler reads, else a REST API, and said in the report). */
  readonly gateway?: 'auto' | GatewayName | Gateway
  /** The managed runtime (that of the Node it runs on; odd and newer ones: the nearest older). */
  readonly runtime?: Runtime
  /** Where the handler runs (in-process for a function, a worker for a module). */
  readonly isolation?: 'in-process' | 'worker'
  /** `'GET /users/{id}'`, `'ANY /{proxy+}'`, `'$default'`; a Gateway object has its own. */
  readonly routes?: readonly string[]
  /** The user's own domain of requests: nothing is learned or altered; shrunk by that arbitrary alone. */
  readonly request?: fc.Arbitrary<HttpRequest>
  /**
   * Requests, or captured events of the front end, tried first and shrunk like any other. A list of them is a sequence on a container of its own;
   * `{ request, world }` names what a request meets: `{ request, world: { random: { always: 0.999 } } }`.
   */
  readonly examples?: readonly (HttpRequest | object)[]
  /** What the handler may reach beyond loopback (`'block'`); a list names hosts, `'*.example.com'` too. */
  readonly network?: NetworkPolicy
  /** A module imported in the worker before the handler: mocks, environment. */
  readonly setup?: string
  /** Variables of the worker's environment, over those of this process (a worker only). */
  readonly environment?: Readonly<Record<string, string>>
  /** Merged over the emulated context. */
  readonly context?: Partial<Context>
  /** Memory of the function in MB (128): the context says so and the worker is bound by it. */
  readonly memorySizeMb?: number
  /** Requests to explore (1,000). */
  readonly numRuns?: number
  /** Same handler, same seed, same report (a constant in tests; `PROXYPROOF_SEED` overrides it). */
  readonly seed?: number
  /**
   * Milliseconds for everything (1,500, or up to three times as long where others keep the machine busy or the handler blocks its
   * thread), plus one `timeoutMs` for a hang; two where `timeoutMs` is told or the handler is slow.
   */
  readonly timeLimitMs?: number
  /** The function's own timeout in milliseconds (3,000, Lambda's default). */
  readonly timeoutMs?: number
  /** Whether the handler's output is passed on (`'hide'`). */
  readonly logs?: 'hide' | 'show'
  /** Codes to leave out, everywhere or where `at`, a glob over the place, says; entries that match nothing are reported. */
  readonly ignore?: readonly IgnoreEntry[]
  /** Codes raised to error. */
  readonly enable?: readonly FindingCode[]
  /** Checks of your own, run after the built-in ones. */
  readonly checks?: readonly Check[]
  /** Warnings and notes fail too (false). */
  readonly strict?: boolean
  /** Distinct findings reported (10). */
  readonly maxFindings?: number
  /**
   * Whether failures are kept as files, replayed first by later runs and told as FIXED when they pass. Written outside
   * CI only. (true for the runner entries, beside the test in `__proxyproof__`; false otherwise)
   */
  readonly regressions?: boolean | KeepOptions
  /** Which requests may be drawn (`'gateway'`: what the front end is known or reported to deliver). */
  readonly tier?: 'gateway' | 'console' | 'hostile'
  /** Chance and time are drawn from the seed: `Math.random`, `crypto`, the clock, the order of timers and I/O (false). */
  readonly deterministic?: boolean
  /** What the handler calls over HTTP goes wrong on purpose, one call at a time, then two (false). */
  readonly faults?: boolean | FaultOptions
  /** The application without its adapter: a fetch-style function or a server on this machine. Other answers are errors. */
  readonly reference?: FetchApp | URL
  /** Other front ends that must get the same status and body from the handler, but for what either of them loses. */
  readonly agreeWith?: readonly GatewayName[]
}

/** Milliseconds for a run, unless `timeLimitMs` is told. */
export const defaultTimeLimitMs = 1_500

/** How calls that the handler makes are answered while faults are tried. */
export interface FaultOptions {
  /** Answers calls that nothing on this machine answers; undefined leaves a call to the user's own mocks, and to the network guard. */
  readonly respond?: Respond
}

/** Where and when failures are kept. */
export interface KeepOptions {
  /** The folder, relative to the working directory (`__proxyproof__` beside the test). */
  readonly dir?: string
  /** `none` only replays, `new` adds failures, `all` also removes those that pass (`new`; `none` in CI; `all` with `-u`). */
  readonly update?: 'none' | 'new' | 'all'
}

/** How the run was started, for what the report prints. */
export interface RunContext {
  readonly runner?: 'vitest' | 'jest' | 'node:test'
  /** File of the caller: mined when the handler itself was made by a package. */
  readonly callerFile?: string
  /** Line of its call, from 1: tells which of the handlers that it imports is meant. */
  readonly callerLine?: number
  /** Ends the run early: what was found so far is reported. */
  readonly signal?: AbortSignal
  readonly onProgress?: OnProgress
  /** Milliseconds until the runner gives up: no call is waited for beyond them. */
  readonly endsByMs?: number
  /** The test's full name. */
  readonly testName?: string
  /** What had to be changed to run there, for the report's `Assumed:` lines. */
  readonly assumed?: readonly string[]
  /** The options as the user told them, where more were added or some cut: only these are pasted. */
  readonly told?: ContractOptions
  /** Variables of `environment` that a file told: their values are not pasted. */
  readonly fromFile?: readonly string[]
  /** Failures are kept beside the caller's file unless the options say otherwise. */
  readonly keeps?: boolean
  /** Whether the runner updates what it keeps (`vitest -u`): see `KeepOptions`. */
  readonly update?: 'none' | 'new' | 'all'
}

const known: readonly (keyof ContractOptions)[] = [
  'gateway',
  'runtime',
  'isolation',
  'routes',
  'request',
  'examples',
  'network',
  'setup',
  'environment',
  'context',
  'memorySizeMb',
  'numRuns',
  'seed',
  'timeLimitMs',
  'timeoutMs',
  'logs',
  'ignore',
  'enable',
  'checks',
  'strict',
  'maxFindings',
  'regressions',
  'tier',
  'deterministic',
  'faults',
  'reference',
  'agreeWith',
]

/** Throws a `TypeError` for options that cannot be meant: names the option, what it must be and what arrived. */
export function checkContractOptions(options: ContractOptions): void {
  if (typeof options !== 'object' || options === null)
    throw new TypeError(`options must be an object such as { gateway: 'http-v2' }; got ${shown(options)}`)
  checkOptions('proxyproof', options, known)
  checkInvokerOptions(options)
  oneOf('tier', options.tier, ['gateway', 'console', 'hostile'])
  checkKeepOptions(options.regressions)
  natural('numRuns', options.numRuns, 0)
  natural('maxFindings', options.maxFindings, 1)
  positive('timeLimitMs', options.timeLimitMs)
  trueOrFalse('deterministic', options.deterministic)
  trueOrFalse('strict', options.strict)
  if (options.routes !== undefined && !Array.isArray(options.routes))
    throw new TypeError(`routes must be a list such as ['GET /users/{id}']; got ${shown(options.routes)}`)
  if (options.routes !== undefined && typeof options.gateway === 'object')
    throw new TypeError(
      `routes beside a Gateway object: give them to the front end itself, ${options.gateway.name === 'rest' ? 'restApi' : 'httpApi'}({ routes: [...] }); got ${shown(options.routes)}`,
    )
  // API Gateway takes it for a literal, which a template may mean; here it is another router's way to write a parameter.
  const foreign = options.routes?.find?.((route) => /\/:\w/.test(route))
  if (foreign !== undefined)
    throw new TypeError(
      `routes must write parameters in braces, such as '${foreign.replace(/\/:(\w+)/g, '/{$1}')}'; got '${foreign}'`,
    )
  if (options.examples !== undefined && !Array.isArray(options.examples))
    throw new TypeError(`examples must be an array of requests or captured events; got ${shown(options.examples)}`)
  const { checks } = options
  if (checks !== undefined && !(Array.isArray(checks) && checks.every((check) => typeof check === 'function')))
    throw new TypeError(`checks must be a list of functions of an exchange; got ${shown(checks)}`)
  checkComparison(options)
  const { request } = options
  if (request !== undefined && typeof (request as { generate?: unknown } | null)?.generate !== 'function')
    throw new TypeError(
      `request must be a fast-check arbitrary such as arbitraryRequest({ methods: ['GET'] }); got ${shown(request)}`,
    )
}

/** The front end that the options name; undefined for `'auto'`. */
export function gatewayFrom(options: ContractOptions): Gateway | undefined {
  const { gateway = 'auto', routes, tier } = options
  if (gateway === 'auto') return undefined
  if (isGateway(gateway)) {
    if (tier === 'console') checkConsoleTier(gateway)
    return gateway
  }
  if (typeof gateway !== 'string' || !gatewayNames.includes(gateway))
    throw new TypeError(
      `gateway must be 'auto', one of ${gatewayNames.map((name) => `'${name}'`).join(', ')}, or a front end such as restApi({ stage: 'live' }); got ${shown(gateway)}`,
    )
  if (tier !== 'console') return gatewayNamed(gateway, routes && { routes })
  checkConsoleTier(gateway)
  return restApi({ ...(routes && { routes }), tier }) as Gateway
}

/** A front end by its name, with options that all of them take. */
export function gatewayNamed(name: GatewayName, options: { routes?: readonly string[] } = {}): Gateway {
  switch (name) {
    case 'rest':
      return restApi(options) as Gateway
    case 'http-v2':
      return httpApi(options) as Gateway
    case 'http-v1':
      return httpApi({ ...options, payloadFormat: '1.0' }) as Gateway
    case 'function-url':
      return functionUrl(options) as Gateway
    case 'alb':
      return applicationLoadBalancer(options) as Gateway
  }
}

function checkKeepOptions(regressions: unknown): void {
  if (regressions === undefined || typeof regressions === 'boolean') return
  if (typeof regressions !== 'object' || regressions === null)
    throw new TypeError(`regressions must be true, false or { dir, update }; got ${shown(regressions)}`)
  checkOptions('regressions', regressions, ['dir', 'update'])
  const { dir, update } = regressions as { dir?: unknown; update?: unknown }
  oneOf('regressions.update', update, ['none', 'new', 'all'])
  if (dir !== undefined && (typeof dir !== 'string' || dir === '' || dir.includes('\0')))
    throw new TypeError(`regressions.dir must be a folder such as './failures'; got ${shown(dir)}`)
}
