import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runContract } from '../contract.ts'
import type { HandlerSource } from '../lambda/words/invocation.ts'
import type { NamedReport } from '../report/junit.ts'
import type { Skipped } from '../template/stack.ts'
import type { Job } from './jobs.ts'
import type { ProgressLine } from './progress.ts'
import { timeLimitMs, type RunOptions } from './run-options.ts'

/** A handler that could not be run at all, and why. */
export interface Failure {
  readonly name: string
  readonly message: string
}

/** What came of the jobs. */
export interface Results {
  readonly reports: readonly NamedReport[]
  readonly failures: readonly Failure[]
  /** Handlers after the one that `--bail` stopped at, and that as the reason. */
  readonly notStarted: readonly Skipped[]
  /** Ctrl-C ended it: some handlers were not run, or not to their end. */
  readonly interrupted: boolean
}

/** Runs the jobs one after the other, each with its share of the time that is left. */
export async function runJobs(
  jobs: readonly Job[],
  { totalMs, bail, update, fromFile }: RunOptions,
  { signal, progress }: { readonly signal: AbortSignal; readonly progress: ProgressLine },
): Promise<Results> {
  const reports: NamedReport[] = []
  const failures: Failure[] = []
  const notStarted: Skipped[] = []
  let bailed = false
  const start = performance.now()
  for (const [index, { name, handler, options, assumed }] of jobs.entries()) {
    if (signal.aborted) break
    if (bailed) {
      notStarted.push({ name, reason: '--bail ended the run before it' })
      continue
    }
    const left = totalMs === undefined ? undefined : totalMs - (performance.now() - start)
    const share = left === undefined ? timeLimitMs : Math.max(1, Math.round(left / (jobs.length - index)))
    const onProgress = progress.begin(jobs.length === 1 ? name : `${index + 1}/${jobs.length} ${name}`)
    try {
      const context = {
        signal,
        onProgress,
        assumed,
        fromFile,
        told: options,
        update: 'none' as const,
      }
      // Told as an option it counts in CI too: somebody typed the flag.
      const regressions = { dir: keptBeside(handler), ...(update && { update: 'all' as const }) }
      const report = await runContract(handler, { timeLimitMs: share, regressions, ...options }, context)
      reports.push({ name, report })
      bailed = bail && !report.ok
    } catch (error) {
      failures.push({ name, message: error instanceof Error ? error.message : String(error) })
      bailed = bail
    } finally {
      progress.clear()
    }
  }
  return { reports, failures, notStarted, interrupted: signal.aborted }
}

/** Where failures of a handler are kept: beside its module, since there is no test. Written with `--update` only. */
function keptBeside(handler: HandlerSource): string {
  const module =
    typeof handler === 'string' || handler instanceof URL
      ? moduleFile(String(handler).split('#')[0]!)
      : typeof handler === 'function'
        ? resolve('handler')
        : resolve(handler.root, handler.handler)
  return join(dirname(module), '__proxyproof__')
}

const moduleFile = (address: string) => (address.startsWith('file:') ? fileURLToPath(address) : resolve(address))
