import { CommanderError } from 'commander'
import { escapeText } from '../report/escape.ts'
import type { ContractReport } from '../report/contract-report.ts'
import { count } from '../report/names.ts'
import { textReport } from '../report/text.ts'
import { explain } from './explain.ts'
import { jobsOf } from './jobs.ts'
import { exitCode, Misuse } from './misuse.ts'
import type { Bytes } from './open-log.ts'
import { checkOutput, print } from './output.ts'
import { program } from './program.ts'
import { progressLine, type Terminal } from './progress.ts'
import { replay } from './replay.ts'
import { readReplayInput, type ReplayInput } from './replay-input.ts'
import { replayLog } from './replay-log.ts'
import { uselessLog } from './replay-log-advice.ts'
import { replayedText } from './replay-log-text.ts'
import { runJobs } from './run-jobs.ts'
import { runOptionsOf, type Flags, type RunOptions } from './run-options.ts'

/** The world around a call of the command. */
export interface World {
  readonly stdout: Terminal
  readonly stderr: Terminal
  readonly stdin: Bytes
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
    checkOutput(options)
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
    if (handler !== undefined && flags.handler !== undefined)
      throw new Misuse(
        `replay: the handler was told twice: '${handler}' and --handler '${flags.handler}'; tell it once`,
      )
    const named = handler ?? flags.handler
    const options = runOptionsOf({ ...flags, reporter: 'pretty' })
    const { contract, fromFile } = options
    const input = await readReplayInput(file, world.stdin)
    const strict = contract.strict ?? false
    if (input.kind === 'log') return replayLogFile(file, input, named, options)
    const used = named ?? input.one.handler
    if (used === undefined) throw new Misuse(noHandler(file))
    const { report, text } = await replay(input.one, used, contract, { width, fromFile })
    write(`${text}\n\n${textReport(report, { color, width, strict })}\n`)
    if (!report.ok) code = exitCode.findings
    if (neverLoads(report)) code = exitCode.misuse
  }

  async function replayLogFile(
    file: string,
    { log, whole, characters }: Extract<ReplayInput, { kind: 'log' }>,
    handler: string | undefined,
    { contract, fromFile }: RunOptions,
  ): Promise<void> {
    const name = file === '-' ? 'standard input' : file
    if (handler === undefined) throw new Misuse(noHandler(file))
    const stop = new AbortController()
    const ignore = world.onInterrupt(() => stop.abort())
    const replayed = await replayLog(log.exchanges, handler, contract, stop.signal, fromFile).finally(ignore)
    if (replayed.length > 0) write(replayedText(replayed, log, { color, width, strict: contract.strict ?? false }))
    if (!whole) write(`Left out: what follows the first ${count(characters)} characters of ${name}\n`)
    if (replayed.some(({ now }) => now === 'fails' || now === 'repeats' || now === 'around')) code = exitCode.findings
    else if (stop.signal.aborted) code = exitCode.interrupted
    if (replayed.some(({ report }) => report !== undefined && neverLoads(report))) code = exitCode.misuse
    if (replayed.every(({ now }) => now === 'cannot')) throw new Misuse(`replay: ${uselessLog(log, name)}`)
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

function noHandler(file: string): string {
  return `replay: name the handler too, as in replay ${file} src/users.ts#handler`
}

function isUnloadable({ findings }: ContractReport): boolean {
  return findings.some(({ code, onEvery }) => code === 'init-failed' && onEvery)
}

/** A replay asks for one request alone, so that nobody knows what is so on every one. */
function neverLoads({ findings }: ContractReport): boolean {
  return findings.some(({ code }) => code === 'init-failed')
}

/** Misuse in one line; a stack only for what nobody expected. */
function said(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const expected = error instanceof Misuse || error instanceof TypeError || 'code' in error
  const text = expected ? error.message : (error.stack ?? error.message)
  return text.split('\n').map(escapeText).join('\n')
}
