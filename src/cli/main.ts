import { CommanderError } from 'commander'
import { escapeText } from '../report/escape.ts'
import type { ContractReport } from '../report/contract-report.ts'
import { textReport } from '../report/text.ts'
import { explain } from './explain.ts'
import { jobsOf } from './jobs.ts'
import { exitCode, Misuse } from './misuse.ts'
import { print } from './output.ts'
import { program } from './program.ts'
import { progressLine, type Terminal } from './progress.ts'
import { replay } from './replay.ts'
import { readReplayable } from './replay-file.ts'
import { runJobs } from './run-jobs.ts'
import { runOptionsOf, type Flags } from './run-options.ts'

/** The world around a call of the command. */
export interface World {
  readonly stdout: Terminal
  readonly stderr: Terminal
  readonly env: NodeJS.ProcessEnv
  readonly version: string
  /** Calls back when somebody asks to stop; answers how to stop listening. */
  readonly onInterrupt: (stop: () => void) => () => void
}

/** Runs a command line (without `node` and the script) and answers its exit code. Never rejects. */
export async function main(argv: readonly string[], world: World): Promise<number> {
  const { stdout, stderr, env, version } = world
  const width = stdout.isTTY ? Math.min(stdout.columns ?? 100, 120) : 100
  const color = stdout.isTTY === true && env['NO_COLOR'] === undefined
  const write = (text: string) => void stdout.write(text)
  const warn = (text: string) => void stderr.write(text)
  let code: number = exitCode.clean

  async function run(targets: readonly string[], flags: Flags): Promise<void> {
    const options = runOptionsOf(flags)
    const { jobs, skipped } = jobsOf(targets, options)
    const stop = new AbortController()
    const ignore = world.onInterrupt(() => stop.abort())
    const progress = progressLine(stderr, env)
    const results = await runJobs(jobs, options, { signal: stop.signal, progress })
    ignore()
    print({ ...results, skipped }, options, { write, warn, color, width, env })
    if (results.reports.some(({ report }) => !report.ok)) code = exitCode.findings
    else if (results.interrupted) code = exitCode.interrupted
    // What cannot be loaded was not tested: neither clean nor a finding about an answer.
    if (results.failures.length > 0 || results.reports.some(({ report }) => isUnloadable(report)))
      code = exitCode.misuse
    if (jobs.length === 0) throw new Misuse(`${targets.join(', ')}: no function with an HTTP event can be run`)
  }

  async function replayFile(file: string, handler: string | undefined, flags: Flags): Promise<void> {
    const replayable = readReplayable(file)
    const named = handler ?? replayable.handler
    if (named === undefined)
      throw new Misuse('replay: name the handler too, as in replay event.json src/users.ts#handler')
    const { contract } = runOptionsOf({ ...flags, reporter: 'pretty' })
    const { numRuns: _, ...options } = contract
    const { report, text } = await replay(replayable, named, options, width)
    stdout.write(`${text}\n\n${textReport(report, { color, width, strict: options.strict ?? false })}\n`)
    if (!report.ok) code = exitCode.findings
  }

  const commands = {
    run,
    explain: (text: string) => write(explain(text, width)),
    replay: replayFile,
  }
  try {
    await program(version, commands, { out: write, err: warn }).parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.clean : exitCode.misuse
    stderr.write(`proxyproof: ${said(error)}\n`)
    return exitCode.misuse
  }
}

function isUnloadable({ findings }: ContractReport): boolean {
  return findings.some(({ code, onEvery }) => code === 'init-failed' && onEvery)
}

/** Misuse in one line; a stack only for what nobody expected. */
function said(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const expected = error instanceof Misuse || error instanceof TypeError || 'code' in error
  const text = expected ? error.message : (error.stack ?? error.message)
  return text.split('\n').map(escapeText).join('\n')
}
