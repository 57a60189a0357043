import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { signatureOf } from '../check/finding.ts'
import type { HttpRequest } from '../http/request.ts'
import type { HandlerSource } from '../lambda/words/invocation.ts'
import type { KeptFailure } from '../regressions/kept-failure.ts'
import { readFailures, removeFailure, safeName, shortHash, writeFailure, type KeptFile } from '../regressions/folder.ts'
import { assumedOptions, isSameGateway } from '../regressions/same-gateway.ts'
import type { ContractReport, KeptReport, ReportedFinding } from '../report/contract-report.ts'
import type { Step } from '../search/session/circumstances.ts'
import { isInPackages } from '../lambda/source/in-packages.ts'
import { locateFunction } from '../lambda/source/locate-function.ts'
import { trySequences } from '../search/sequence/try-sequences.ts'
import type { Session } from '../search/session/session.ts'
import { gatewayFrom, type ContractOptions, type RunContext } from './options.ts'

/** The failures of one handler that one test keeps. */
export interface Keeping {
  /** Absolute. */
  readonly folder: string
  /** `new`: failures are added. `all`: those that pass are removed, too. `none`: only replayed. */
  readonly update: 'none' | 'new' | 'all'
  readonly files: readonly KeptFile[]
  /** What the run's front end was told. */
  readonly told: Readonly<Record<string, unknown>>
}

/**
 * What is kept for this handler by this test; undefined where nothing is. Throws for files that are not kept failures,
 * naming them.
 */
export function keepingOf(handler: HandlerSource, options: ContractOptions, context: RunContext): Keeping | undefined {
  const { regressions = context.keeps ?? false } = options
  if (regressions === false) return undefined
  const told = regressions === true ? {} : regressions
  const { callerFile } = context
  const root = told.dir ?? (callerFile === undefined ? undefined : join(dirname(callerFile), '__proxyproof__'))
  if (root === undefined) return undefined
  const folder = join(resolve(root), folderName(handler, context))
  const { routes } = options
  return {
    folder,
    update: told.update ?? updateMode(context),
    files: readFailures(folder),
    told: gatewayFrom(options)?.options ?? (routes === undefined ? {} : { routes }),
  }
}

/** Written outside CI only; `PROXYPROOF_UPDATE=1` and the runner's own `-u` update. */
function updateMode({ update }: RunContext): Keeping['update'] {
  const { CI, PROXYPROOF_UPDATE } = process.env
  if (CI !== undefined && !['', '0', 'false'].includes(CI)) return 'none'
  if (PROXYPROOF_UPDATE !== undefined && !['', '0', 'false'].includes(PROXYPROOF_UPDATE)) return 'all'
  return update ?? 'new'
}

/**
 * One folder for each handler. A function is told by its file and name; one that stands in the test itself, or that a
 * package made, by the test, since such names repeat.
 */
function folderName(handler: HandlerSource, { callerFile, testName }: RunContext): string {
  const here = callerFile === undefined ? process.cwd() : dirname(callerFile)
  const near = (path: string) => relative(here, path).split(sep).join('/')
  const named = (file: string, name: string, ...more: string[]) =>
    `${safeName(`${basename(file, extname(file))}.${name}`)}-${shortHash(near(file), name, ...more)}`
  if (typeof handler === 'function') {
    const file = locateFunction(handler)?.file
    const own = file !== undefined && file !== callerFile && !isInPackages(file)
    return own ? named(file, handler.name) : named(callerFile ?? here, handler.name || 'handler', testName ?? '')
  }
  if (typeof handler === 'object' && !(handler instanceof URL)) return named(resolve(handler.root), handler.handler)
  const [address = '', name = 'handler'] = String(handler).split('#')
  return named(address.startsWith('file:') ? fileURLToPath(address) : resolve(address), name)
}

/** What became of a kept failure: `gone` shows another error now, `untried` was not delivered or there was no time. */
type Fate = 'fails' | 'gone' | 'passes' | 'untried'

/** Kept failures after their replay, and the requests to look at again. */
export interface Replayed {
  readonly fates: ReadonlyMap<KeptFile, Fate>
  readonly requests: readonly HttpRequest[]
  /** Those that take a container of their own. */
  readonly sequences: readonly (readonly Step[])[]
}

/** Share of the time limit that replaying may take. */
const timeShare = 0.4

/** Replays what was kept on this front end. A failure of another one, or with other options, is another test's and left alone. */
export async function replayKept(keeping: Keeping | undefined, session: Session): Promise<Replayed> {
  const fates = new Map<KeptFile, Fate>()
  const { name, options } = session.gateway
  const { files = [], told = {} } = keeping ?? {}
  for (const kept of files) {
    if (!isSameGateway(kept.failure.gateway, { name, options, told })) continue
    fates.set(kept, session.budget.hasTime(timeShare) ? await fateOf(kept, session) : 'untried')
  }
  const again = [...fates].filter(([, fate]) => fate !== 'passes')
  const failures = again.map(([{ failure }]) => failure)
  return {
    fates,
    requests: failures.filter(({ before }) => before === undefined).map(({ request }) => request),
    sequences: failures.filter(({ before }) => before !== undefined).map(stepsOf),
  }
}

function stepsOf({ before = [], request, world }: KeptFailure): Step[] {
  return [...before, { request, ...(world && { world }) }]
}

async function fateOf({ failure }: KeptFile, session: Session): Promise<Fate> {
  if (failure.before !== undefined) {
    if (session.invoker.renew === undefined) return 'untried'
    const suspected = await trySequences(session, [stepsOf(failure)])
    if (suspected.some(({ signature }) => signature === failure.signature)) return 'fails'
    return session.budget.isSpent() ? 'untried' : 'passes'
  }
  const trial = await session.attempt(failure.request, 'confirm')
  if (trial === undefined || trial.exchange.facts.refused !== undefined || session.budget.isSpent()) return 'untried'
  if (trial.findings.some((finding) => signatureOf(finding) === failure.signature)) return 'fails'
  if (trial.findings.some(({ level }) => level === 'error')) return 'gone'
  // What another runtime forgives is not fixed
  return failure.runtime === '' || failure.runtime === session.invoker.runtime ? 'passes' : 'untried'
}

const fromHere = (file: string) => relative(process.cwd(), file).split(sep).join('/')

/** Codes that say more about the set-up than about the handler. */
const notKept: ReadonlySet<string> = new Set(['network-reached', 'init-failed'])

/** Writes and removes what the mode allows, and says so. */
export function keepFailures(
  keeping: Keeping | undefined,
  { fates }: Replayed,
  report: Pick<ContractReport, 'rules' | 'runtime' | 'findings'> & {
    /** Signatures whose requests hold what must not be shown. */
    readonly withheld: ReadonlySet<string>
  },
  options: Readonly<Record<string, unknown>>,
): KeptReport | undefined {
  if (keeping === undefined) return undefined
  const { folder, update, told } = keeping
  const failing = new Set(report.findings.map(({ signature }) => signature))
  const fixed = [...fates].filter(([{ failure }, fate]) => fate === 'passes' && !failing.has(failure.signature))
  if (update === 'all') for (const [{ file }] of fixed) removeFailure(file)
  const known = new Set([...fates.keys()].map(({ failure }) => failure.signature))
  const assumed = assumedOptions({ options, told })
  const saved: string[] = []
  for (const finding of update === 'none' ? [] : report.findings.filter(isKept)) {
    const { code, signature, gateway: name, request, circumstances } = finding
    if (known.has(signature) || report.withheld.has(signature)) continue
    const { before, world } = circumstances ?? {}
    const taken = { ...(before && { before }), ...(world && { world }) }
    const gateway = { name, options, ...(assumed.length > 0 && { assumed }) }
    const failure = { code, signature, gateway, request, ...taken }
    const file = writeFailure(folder, { ...failure, runtime: report.runtime, rules: report.rules })
    if (file !== undefined) saved.push(fromHere(file))
  }
  return {
    replayed: fates.size,
    fixed: fixed.map(([{ file, failure }]) => ({
      file: fromHere(file),
      code: failure.code,
      removed: update === 'all',
    })),
    saved,
  }
}

function isKept({ level, repeats, code, circumstances }: ReportedFinding): boolean {
  // Faults are another option of the run; what nothing decides shows now and then.
  const isReplayable = circumstances?.decides !== 'downstream' && circumstances?.decides !== 'unknown'
  return level === 'error' && repeats !== 'never' && isReplayable && !notKept.has(code)
}
