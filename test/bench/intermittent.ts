import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { builtInChecks, judge } from '../../src/check/run-checks.ts'
import { runContract } from '../../src/contract.ts'
import { gatewayNamed, type ContractOptions } from '../../src/contract/options.ts'
import type { Exchange } from '../../src/exchange/exchange.ts'
import { createInvoker } from '../../src/lambda/create-invoker.ts'
import type { InvokerOptions } from '../../src/lambda/words/invocation.ts'
import type { ReportedFinding } from '../../src/report/contract-report.ts'
import type { Step } from '../../src/search/session/circumstances.ts'
import { intermittentPath, lineOf, notMinimal, requestOf, worldOf, type IntermittentCase } from '../zoo/intermittent.ts'
import { intermittent } from '../zoo/intermittent-cases.ts'
import { respond, startDownstream } from '../zoo/intermittent-downstream.ts'
import { rightOnes } from '../zoo/intermittent-right.ts'
import { besides } from './intermittent-beside.ts'

/**
 * `npm run bench:intermittent`, or `node test/bench/run.mjs intermittent [seeds] [name part] [--only known|wrong|twins|beside]
 * [--limit ms] [--deterministic]`: how many of the handlers that are wrong once in a while a default run finds, whether what it
 * reports fails from cold and is as small as known, what it says of right handlers; and what a property of one event finds.
 * First the known steps themselves, without any search, on the product's own containers and worlds.
 */
const { positionals, values } = parseArgs({
  args: process.argv.slice(2),
  allowPositionals: true,
  options: { only: { type: 'string' }, limit: { type: 'string' }, deterministic: { type: 'boolean' } },
})
const seeds = Number(positionals[0] ?? 20)
const part = positionals[1] ?? ''
const does = (what: 'known' | 'wrong' | 'twins' | 'beside') => values.only === undefined || values.only === what
process.env['PROXYPROOF_SEED'] = ''

const runtime = 'nodejs20.x'
const downstream = await startDownstream()

type Option = IntermittentCase['option']

/** What the option of a case means to a container; a run takes the same. */
const containerOptions = (option: Option): InvokerOptions => ({
  runtime,
  ...(option === 'faults' && { faults: true, environment: downstream.environment }),
  ...(option === 'respond' && { faults: { respond } }),
})

async function run(each: { gateway: IntermittentCase['gateway']; option?: Option }, file: string, seed: number) {
  const options = {
    ...containerOptions(each.option),
    gateway: each.gateway,
    seed,
    ...(values.limit && { timeLimitMs: Number(values.limit) }),
    ...(values.deterministic && { deterministic: true }),
  } as ContractOptions
  const start = performance.now()
  const report = await runContract(`${file}#handler`, options)
  const { learn, explore, stretch, shrink, confirm } = report.calls
  const calls = learn + explore + stretch + shrink + confirm
  return { report, calls, seconds: (performance.now() - start) / 1000 }
}

/** All steps of a finding, the failing one last. */
const stepsOf = ({ request, circumstances }: ReportedFinding): Step[] => [
  ...(circumstances?.before ?? []),
  { request, ...(circumstances?.world && { world: circumstances.world }) },
]

/** Runs steps on a fresh worker; the exchange of each. */
async function replay(each: IntermittentCase, file: string, steps: readonly Step[]): Promise<Exchange[]> {
  const gateway = gatewayNamed(each.gateway)
  const invoker = await createInvoker(`${file}#handler`, containerOptions(each.option))
  try {
    const exchanges: Exchange[] = []
    for (const { request, world } of steps) {
      const event = gateway.toEvent(request)
      const { outcome, facts } = await invoker.invoke(event, { timeoutMs: 3_000, ...(world && { world }) })
      const answer = gateway.toResponse(outcome, request)
      exchanges.push({ gateway, request, event, delivery: gateway.delivery(request), outcome, facts, answer })
    }
    return exchanges
  } finally {
    await invoker.close()
  }
}

const answered = ({ answer }: Exchange) =>
  `${answer.status} ${JSON.stringify(answer.headers)} ${Buffer.from(answer.body).toString('latin1')}`

/** True if the last step shows the finding from cold; for answers that only differ, if it is answered otherwise when it is alone. */
async function reproduces(each: IntermittentCase, file: string, finding: ReportedFinding): Promise<boolean> {
  const steps = stepsOf(finding)
  const last = (await replay(each, file, steps)).at(-1)!
  const { code, place } = finding
  if (judge(last, builtInChecks).some((one) => one.code === code && one.place === place)) return true
  if (code !== 'state-leak' && code !== 'stale-callback') return false
  const alone = (await replay(each, file, steps.slice(-1))).at(-1)!
  return answered(last) !== answered(alone)
}

/** A 503 of the handler's own is what somebody wrote down for a dependency that is down. */
const isOwn = (code: string) => code === 'server-error'

const isHit = ({ codes, place = '' }: IntermittentCase, finding: ReportedFinding) =>
  finding.level !== 'note' && codes.includes(finding.code) && (finding.place ?? '').includes(place)

interface Row {
  readonly each: IntermittentCase
  found: number
  reproduced: number
  minimal: number
  decided: number
  readonly calls: number[]
  readonly seconds: number[]
}

/** What is in season fails by itself, and then there is nothing to pin. */
const inSeason = ({ meets }: IntermittentCase) => meets !== undefined && 'now' in meets && meets.now(new Date())

async function runWrong(each: IntermittentCase): Promise<Row> {
  const file = resolve('test/zoo', intermittentPath(each, 'wrong'))
  const row: Row = { each, found: 0, reproduced: 0, minimal: 0, decided: 0, calls: [], seconds: [] }
  const remarks = new Map<string, number>()
  const remark = (text: string) => remarks.set(text, (remarks.get(text) ?? 0) + 1)
  for (let seed = 1; seed <= seeds; seed++) {
    const { report, calls, seconds } = await run(each, file, seed)
    row.seconds.push(seconds)
    const hit = report.findings.find((finding) => isHit(each, finding))
    if (hit === undefined) {
      const told = report.findings.map(({ code, place = '' }) => `${code}@${place}`).join(', ')
      remark(`not found: ${told === '' ? `silent (${report.stoppedBy})` : told}`)
      continue
    }
    row.found++
    row.calls.push(calls)
    const by = hit.circumstances?.decides ?? 'nothing told'
    const season = hit.circumstances === undefined && inSeason(each)
    if (season || [each.cause, ...(each.alsoRight ?? [])].includes(by as never)) row.decided++
    else remark(`decides: ${by}`)
    if (await reproduces(each, file, hit)) row.reproduced++
    else remark(`does not reproduce: ${shown(hit)}`)
    const larger = season ? undefined : notMinimal(each, stepsOf(hit))
    if (larger === undefined) row.minimal++
    else remark(`not minimal: ${larger.slice(0, 120)}`)
  }
  const { found, reproduced, minimal, decided } = row
  const good = found === seeds && reproduced === found && minimal === found && decided === found
  console.log(
    `${good ? '✓' : '✗'} ${each.name.padEnd(32)} ${each.cause.padEnd(10)} ${(each.option ?? '').padEnd(7)} found ${found}/${seeds} from cold ${reproduced}/${found} minimal ${minimal}/${found} cause ${decided}/${found} ${median(row.calls)} calls ${median(row.seconds, 2)} s`,
  )
  for (const [text, count] of remarks) console.log(`    ${count}x ${text}`)
  return row
}

const shown = (finding: ReportedFinding) =>
  `${finding.code} ${stepsOf(finding)
    .map(({ request, world }) => `${lineOf(request).slice(0, 60)}${world ? ` in ${JSON.stringify(world)}` : ''}`)
    .slice(-4)
    .join(' | ')}`

async function runRight(name: string, each: { gateway: IntermittentCase['gateway']; option?: Option }, path: string) {
  const told = new Map<string, number>()
  for (let seed = 1; seed <= seeds; seed++) {
    const { report } = await run(each, resolve('test/zoo', path), seed)
    for (const finding of report.findings) {
      const line = `${finding.level} ${finding.code} @${finding.place ?? ''} ${shown(finding)}`.slice(0, 240)
      told.set(line, (told.get(line) ?? 0) + 1)
    }
  }
  console.log(`${told.size === 0 ? '✓' : '✗'} right: ${name}`)
  for (const [line, times] of told) console.log(`    ${times}x ${line}`)
  return told.size > 0
}

function median(list: readonly number[], digits = 0): string {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]?.toFixed(digits) ?? '-'
}
const share = (n: number, of: number) => `${n}/${of}${of === 0 ? '' : ` (${((100 * n) / of).toFixed(1)} %)`}`
const cases = intermittent.filter(({ name }) => name.includes(part))
const others = rightOnes.filter(({ entry }) => entry.includes(part))
if (cases.length + others.length === 0) throw new Error(`no handler of the zoo has '${part}' in its name`)

if (does('known')) {
  let shows = 0
  let silent = 0
  const errorsOf = (exchanges: readonly Exchange[]) =>
    exchanges.map((one) => judge(one, builtInChecks).flatMap(({ level, code }) => (level === 'note' ? [] : [code])))
  for (const each of cases) {
    const seen = { wrong: [] as string[][], right: [] as string[][] }
    // which seed turns an order round is not known
    for (const order of 'order' in (each.meets ?? {}) ? [1, 2, 3, 4, 5, 6, 7, 8] : [undefined]) {
      const steps = each.steps.map((step) => {
        const world = worldOf(step.world ?? {})
        return { request: requestOf(step), world: order === undefined ? world : { ...world, order } }
      })
      const through = async (twin: 'wrong' | 'right') =>
        errorsOf(await replay(each, resolve('test/zoo', intermittentPath(each, twin)), steps))
      seen.right.push(...(await through('right')))
      seen.wrong = await through('wrong')
      if (seen.wrong.at(-1)!.length > 0) break
    }
    const { wrong, right } = seen
    // one exchange cannot show what goes to somebody else
    const leaks = each.codes.includes('state-leak')
    const fails =
      wrong.at(-1)!.some((code) => (each.codes as readonly string[]).includes(code)) &&
      wrong.slice(0, -1).flat().every(isOwn)
    if (fails || leaks) shows++
    if (right.flat().every(isOwn)) silent++
    if ((!fails && !leaks) || !right.flat().every(isOwn))
      console.log(
        `✗ known: ${each.name} wants ${each.codes.join('|')}, shows ${JSON.stringify(wrong)}; twin ${JSON.stringify(right)}`,
      )
  }
  console.log(
    `known steps replayed: wrong as told ${share(shows, cases.length)}, twins silent ${share(silent, cases.length)}`,
  )
}

if (does('wrong')) {
  const rows: Row[] = []
  for (const each of cases) rows.push(await runWrong(each))
  const sum = (of: readonly Row[], pick: 'found' | 'reproduced' | 'minimal' | 'decided') =>
    of.reduce((n, row) => n + row[pick], 0)
  const line = (label: string, of: readonly Row[]) => {
    const found = sum(of, 'found')
    console.log(
      `${label.padEnd(12)} found ${share(found, of.length * seeds)}, of these reproduce from cold ${share(sum(of, 'reproduced'), found)}, are minimal ${share(sum(of, 'minimal'), found)}, name the cause ${share(sum(of, 'decided'), found)}; median ${median(of.flatMap((row) => row.calls))} calls, ${median(
        of.flatMap((row) => row.seconds),
        2,
      )} s`,
    )
  }
  for (const cause of new Set(cases.map((each) => each.cause)))
    line(
      cause,
      rows.filter((row) => row.each.cause === cause),
    )
  line('all', rows)
}

if (does('twins')) {
  const rights: readonly (readonly [string, { gateway: IntermittentCase['gateway']; option?: Option }, string])[] = [
    ...cases.map((each) => [`twin of ${each.name}`, each, intermittentPath(each, 'right')] as const),
    ...others.map((each) => [each.entry, each, `intermittent/right/${each.entry}`] as const),
  ]
  let alarmed = 0
  for (const [name, each, path] of rights) if (await runRight(name, each, path)) alarmed++
  console.log(`right handlers with a finding: ${share(alarmed, rights.length)}, ${seeds} seeds each`)
}

if (does('beside')) {
  let found = 0
  let other = 0
  let reproduced = 0
  for (const each of cases) {
    const source = `${resolve('test/zoo', intermittentPath(each, 'wrong'))}#handler`
    const ends: string[] = []
    for (let seed = 1; seed <= seeds; seed++) {
      const { ended, reproduces: again } = await besides(
        each,
        gatewayNamed(each.gateway),
        source,
        containerOptions(each.option),
        seed,
      )
      if (ended === 'found') found++
      if (ended === 'other') other++
      if (ended !== 'passed' && again) reproduced++
      ends.push(ended === 'passed' ? 'passed' : `${ended}${again ? ', again from cold' : ', not from cold'}`)
    }
    const counts = [...new Set(ends)].map((end) => `${ends.filter((one) => one === end).length}x ${end}`)
    console.log(`beside: ${each.name.padEnd(32)} ${counts.join('; ')}`)
  }
  const tried = cases.length * seeds
  console.log(
    `a property of one event on one warm import, 1,000 runs: fails as known in ${share(found, tried)}, otherwise in ${share(other, tried)}; of its counterexamples fail from cold ${share(reproduced, found + other)}`,
  )
}
downstream.close()
