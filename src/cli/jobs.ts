import type { ContractOptions } from '../contract/options.ts'
import type { HandlerSource } from '../lambda/words/invocation.ts'
import { parameterNames } from '../template/parameters.ts'
import type { Skipped } from '../template/stack.ts'
import { templateContracts } from '../template/template-contracts.ts'
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
  const parameters = sharedOut(options.parameters, targets.filter(isTemplate))
  const found = targets.map((target) =>
    isTemplate(target)
      ? templateJobs(target, { ...options, parameters: parameters(target) })
      : handlerJob(target, options),
  )
  const jobs = found.flatMap((one) => one.jobs)
  const skipped = found.flatMap((one) => one.skipped)
  const all = [...jobs, ...skipped].map(({ name }) => name)
  const idle = options.only.filter((pattern) => !all.some((name) => isWanted(name, [pattern])))
  if (all.length > 0 && idle.length > 0) {
    const names = jobs.length > 0 ? jobs.map(({ name }) => name) : all
    const none = `${idle.length === 1 ? 'matches' : 'match'} none of ${names.join(', ')}`
    throw new Misuse(`${idle.map((pattern) => `--only ${pattern}`).join(' ')} ${none}`)
  }
  const wanted = ({ name }: { readonly name: string }) => isWanted(name, options.only)
  return { jobs: jobs.filter(wanted), skipped: skipped.filter(wanted) }
}

/** Each template gets the parameters that it has; those that none of several has are refused by the first. */
function sharedOut(parameters: RunOptions['parameters'], templates: readonly string[]) {
  const given = Object.entries(parameters)
  if (given.length === 0 || templates.length < 2) return () => parameters
  const names = new Map(templates.map((template) => [template, parameterNames(template)]))
  const isOthers = (name: string) => [...names.values()].some((own) => own.includes(name))
  return (template: string) =>
    Object.fromEntries(given.filter(([name]) => names.get(template)!.includes(name) || !isOthers(name)))
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
