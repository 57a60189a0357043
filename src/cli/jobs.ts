import type { ContractOptions } from '../contract-options.ts'
import type { HandlerSource } from '../lambda/invocation.ts'
import type { Skipped } from './template/stack.ts'
import { templateContracts } from './template/template-contracts.ts'
import { Misuse } from './misuse.ts'
import type { RunOptions } from './run-options.ts'
import { isWanted } from './values.ts'

/** One handler to hammer. */
export interface Job {
  readonly name: string
  readonly handler: HandlerSource
  readonly options: ContractOptions
  readonly assumed: readonly string[]
}

/** What the targets name: handlers as `module#export`, and templates with every function that they describe. */
export function jobsOf(targets: readonly string[], options: RunOptions): { jobs: Job[]; skipped: Skipped[] } {
  const found = targets.map((target) =>
    isTemplate(target) ? templateJobs(target, options) : handlerJob(target, options),
  )
  const jobs = found.flatMap((one) => one.jobs)
  const wanted = jobs.filter(({ name }) => isWanted(name, options.only))
  const skipped = found.flatMap((one) => one.skipped).filter(({ name }) => isWanted(name, options.only))
  if (jobs.length > 0 && wanted.length === 0 && skipped.length === 0)
    throw new Misuse(`--only ${options.only.join(' ')} matches none of ${jobs.map(({ name }) => name).join(', ')}`)
  return { jobs: wanted, skipped }
}

function isTemplate(target: string): boolean {
  return /\.(?:ya?ml|json|template)$/i.test(target)
}

interface Found {
  readonly jobs: readonly Job[]
  readonly skipped: readonly Skipped[]
}

function handlerJob(target: string, { contract, parameters }: RunOptions): Found {
  if (Object.keys(parameters).length > 0) throw new Misuse(`--parameter is for templates; ${target} is a handler`)
  return { jobs: [{ name: target, handler: target, options: contract, assumed: [] }], skipped: [] }
}

function templateJobs(target: string, { contract, parameters }: RunOptions): Found {
  if (contract.gateway !== undefined || contract.routes !== undefined)
    throw new Misuse(`--gateway and --routes are for handlers; the template ${target} tells those of its functions`)
  const { contracts, skipped } = templateContracts(target, { ...contract, parameters })
  return { jobs: contracts, skipped }
}
