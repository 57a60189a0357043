import type { ContractOptions } from '../contract/options.ts'
import type { TemplateFunction } from './described.ts'
import { functionsOf, gatewayOf, type TemplateOptions } from './functions-of.ts'
import type { Skipped } from './stack.ts'

/** One run for one function behind one front end. */
export interface TemplateContract {
  readonly name: string
  readonly handler: TemplateFunction['handler']
  readonly options: ContractOptions
  /** What the template leaves open: for the report's `Assumed:` lines. */
  readonly assumed: readonly string[]
}

/**
 * The runs that a template calls for. `options` are those of every run, over what the template tells; variables of
 * `environment` are added to the function's own.
 */
export function templateContracts(
  templateFile: string,
  options: ContractOptions & TemplateOptions = {},
): { readonly contracts: readonly TemplateContract[]; readonly skipped: readonly Skipped[] } {
  const { parameters, ...own } = options
  for (const name of ['gateway', 'routes'] as const)
    if (own[name] !== undefined)
      throw new TypeError(
        `${name} beside a template: the template tells each function's; got ${JSON.stringify(own[name])}`,
      )
  if (own.tier === 'console')
    throw new TypeError(
      `tier 'console' beside a template: only REST APIs have such a test button; give the function by itself, with gateway: 'rest'`,
    )
  const { functions, skipped } = functionsOf(templateFile, { ...(parameters && { parameters }) })
  return { contracts: functions.map((one) => contractOf(one, own)), skipped }
}

/** What API Gateway waits for an integration unless told otherwise: no longer hang is worth waiting for. */
const integrationTimeoutMs = { rest: 29_000, 'http-v2': 30_000, 'http-v1': 30_000 }

/** Of a function whose own timeout is not known: long enough to call no answer too late, short enough to wait for a hang. */
const longTimeoutMs = 30_000

function contractOf(described: TemplateFunction, own: ContractOptions): TemplateContract {
  const { name, handler, gateway, runtime, timeoutMs = longTimeoutMs, memorySizeMb, environment, unknown } = described
  const waits = gateway === 'function-url' || gateway === 'alb' ? Infinity : integrationTimeoutMs[gateway]
  return {
    name,
    handler,
    options: {
      ...(runtime && { runtime }),
      timeoutMs: Math.min(timeoutMs, waits),
      ...(memorySizeMb !== undefined && { memorySizeMb }),
      ...own,
      gateway: gatewayOf(described),
      environment: { ...environment, ...own.environment },
    },
    assumed: unknown.filter((one) => !isTold(one, own)),
  }
}

/** True for what the template leaves open and the options of the run tell. */
function isTold(unknown: string, { environment, timeoutMs, memorySizeMb }: ContractOptions): boolean {
  if (unknown.startsWith('Timeout is left out')) return timeoutMs !== undefined
  if (unknown.startsWith('MemorySize is left out')) return memorySizeMb !== undefined
  const variable = /^variable (\S+) is not set/.exec(unknown)?.[1]
  return variable !== undefined && environment?.[variable] !== undefined
}
