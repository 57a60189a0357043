import { randomInt } from 'node:crypto'
import type { ContractOptions } from '../contract/options.ts'
import type { Runtime } from '../lambda/words/invocation.ts'
import { Misuse } from './misuse.ts'
import { listOf } from '../http/list-of.ts'
import { durationOf, envFileOf, gatewayNameOf, integerOf, networkOf, pairsOf } from './values.ts'

/** The flags as they were typed. */
export interface Flags {
  readonly gateway?: string
  readonly routes?: readonly string[]
  readonly runs?: string
  readonly time?: string
  readonly seed?: string
  readonly maxFindings?: string
  readonly reporter: string
  readonly output?: string
  readonly update?: boolean
  readonly bail?: boolean
  readonly only?: readonly string[]
  readonly envFile?: string
  readonly parameter?: readonly string[]
  readonly runtime?: string
  readonly strict?: boolean
  readonly setup?: string
  readonly network?: string
  /** Of `replay` only. */
  readonly handler?: string
}

/** Milliseconds for one handler, or one request, where `--time` does not tell: no test runner's timeout is waiting. */
export const timeLimitMs = 10_000

/** The formats that a run can be reported in. */
const reporters = ['pretty', 'json', 'junit', 'github'] as const
export type Reporter = (typeof reporters)[number]

/** What one call of the command is to do. */
export interface RunOptions {
  /** For every handler; `gateway` and `routes` only for those that no template describes. */
  readonly contract: ContractOptions
  /** The variables that `--env-file` told. */
  readonly fromFile: readonly string[]
  /** Milliseconds for everything; each handler gets its share of what is left. */
  readonly totalMs?: number
  readonly reporter: Reporter
  readonly output?: string
  readonly update: boolean
  readonly bail: boolean
  readonly only: readonly string[]
  readonly parameters: Readonly<Record<string, string>>
}

/** Reads the flags. Throws `Misuse` for values that they do not take. */
export function runOptionsOf(flags: Flags): RunOptions {
  const reporter = reporters.find((name) => name === flags.reporter)
  if (reporter === undefined)
    throw new Misuse(`--reporter must be one of ${reporters.join(', ')}; got '${flags.reporter}'`)
  const { gateway, routes, runs, time, seed, runtime, setup, network, envFile, output, maxFindings } = flags
  const totalMs = time === undefined ? undefined : durationOf(time)
  const environment = envFile === undefined ? undefined : envFileOf(envFile)
  return {
    contract: {
      ...(gateway !== undefined && { gateway: gatewayNameOf(gateway) }),
      ...(routes !== undefined && { routes: routes.flatMap(listOf) }),
      // A time to fill is no longer a number of requests to make.
      numRuns:
        runs !== undefined ? integerOf('--runs', runs, 0) : totalMs === undefined ? 1_000 : Number.MAX_SAFE_INTEGER,
      seed: seed === undefined ? randomInt(2 ** 31) : integerOf('--seed', seed, -(2 ** 31)),
      ...(runtime !== undefined && { runtime: runtime as Runtime }),
      ...(maxFindings !== undefined && { maxFindings: integerOf('--max-findings', maxFindings, 1) }),
      ...(flags.strict && { strict: true }),
      ...(setup !== undefined && { setup }),
      ...(network !== undefined && { network: networkOf(network) }),
      ...(environment && { environment }),
    },
    fromFile: Object.keys(environment ?? {}),
    ...(totalMs !== undefined && { totalMs }),
    reporter,
    ...(output !== undefined && { output }),
    update: flags.update ?? false,
    bail: flags.bail ?? false,
    only: flags.only ?? [],
    parameters: pairsOf('--parameter', flags.parameter ?? []),
  }
}
