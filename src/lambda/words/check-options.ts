import { shown } from '../../http/shown.ts'
import { checkOptions } from '../../gateway/options.ts'
import type { InvokerOptions } from './invocation.ts'
import { maxTimeoutMs } from './limits.ts'
import { isHost } from './network-hosts.ts'
import { checkFaultOptions, integer, isTextRecord, natural, oneOf } from './option-values.ts'

/** Options of a container, and the function's timeout on it, as they were given. */
type Given = { readonly [name in keyof InvokerOptions | 'timeoutMs']?: unknown }

const known: readonly (keyof Given)[] = [
  'runtime',
  'isolation',
  'context',
  'memorySizeMb',
  'network',
  'setup',
  'environment',
  'logs',
  'faults',
  'seed',
  'timeoutMs',
]

/** Throws a `TypeError` for options of `invoke` or `exchange` that cannot be meant, unknown ones among them. */
export function checkInvokeOptions(caller: 'invoke' | 'exchange', options: Given): void {
  if (options === null) throw new TypeError(`${caller}(): options must be an object; got null`)
  checkOptions(caller, options, known)
  checkInvokerOptions(options)
}

/** Throws a `TypeError` for options that cannot be meant: names the option, what it must be and what arrived. */
export function checkInvokerOptions(options: Given): void {
  oneOf('runtime', options.runtime, ['nodejs20.x', 'nodejs22.x', 'nodejs24.x'])
  oneOf('isolation', options.isolation, ['in-process', 'worker'])
  oneOf('logs', options.logs, ['hide', 'show'])
  natural('memorySizeMb', options.memorySizeMb, 128)
  integer('seed', options.seed)
  checkTimeout(options.timeoutMs)
  checkFaultOptions(options.faults)
  checkNetwork(options.network)
  const { environment, setup, context } = options
  if (environment !== undefined && !isTextRecord(environment))
    throw new TypeError(`environment must be a record of strings such as { TABLE: 'users' }; got ${shown(environment)}`)
  if (setup !== undefined && (typeof setup !== 'string' || setup === ''))
    throw new TypeError(`setup must name a module such as './test/mocks.ts'; got ${shown(setup)}`)
  if (context !== undefined && (typeof context !== 'object' || context === null || Array.isArray(context)))
    throw new TypeError(`context must be an object such as { functionName: 'users' }; got ${shown(context)}`)
}

function checkTimeout(timeoutMs: unknown): void {
  if (timeoutMs === undefined) return
  if (typeof timeoutMs !== 'number' || !(timeoutMs > 0) || timeoutMs > maxTimeoutMs)
    throw new TypeError(
      `timeoutMs must be a number of milliseconds above 0 and at most 900000, the longest that Lambda takes; got ${shown(timeoutMs)}`,
    )
}

function checkNetwork(network: unknown): void {
  if (network === undefined || network === 'block' || network === 'allow') return
  if (!Array.isArray(network) || !network.every((one) => typeof one === 'string'))
    throw new TypeError(
      `network must be 'block', 'allow' or a list of hosts such as ['*.example.com']; got ${shown(network)}`,
    )
  const other = network.find((one) => !isHost(one))
  if (other !== undefined)
    throw new TypeError(
      `network must list hosts alone, such as 'api.example.com' or '*.example.com', without scheme, port and path; got ${shown(other)}`,
    )
}
