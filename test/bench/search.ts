import { resolve } from 'node:path'
import { runContract } from '../../src/contract.ts'
import { gatewayNamed } from '../../src/contract/options.ts'
import type { ReportedFinding } from '../../src/report/contract-report.ts'
import { knownFaults } from '../frameworks/known-faults.ts'
import { shrinkBoth, type Both } from './shrinkers.ts'
import { isSmallest, modulePath, zoo, type ZooCase } from '../zoo/zoo.ts'

/** `npm run bench:search`, or `node test/bench/run.mjs search [seeds] [name pattern] [worker]`: how much of the zoo a default run finds, and at what
 * cost, single-file handlers and frameworks apart, and fast-check's own shrinking beside ours. */
const seeds = Number(process.argv[2] ?? 20)
const only = process.argv[3]
const isolation = process.argv[4] === 'worker' ? 'worker' : 'in-process'
process.env['PROXYPROOF_SEED'] = ''

interface Row {
  found: number
  after: number[]
  shrink: number[]
  smallest: number
  ends: Set<string>
  alarms: Set<string>
  ms: number[]
  cut: number
  sizes: number[]
  both: Both[]
  readonly framework: boolean
}

const ok = (z: ZooCase, f: ReportedFinding) =>
  f.code === z.code && (z.place === undefined || (f.place ?? '').includes(z.place)) && f.level !== 'note'

function show({ method, path, query, headers, body }: ReportedFinding['request']): string {
  const text = body === null ? '' : ` body=${Buffer.from(body).toString('latin1').slice(0, 60)}`
  return `${method} ${path.slice(0, 60)}${query && `?${query.slice(0, 60)}`}${headers.map(([n, v]) => ` ${n}:${v.slice(0, 40)}`).join('')}${text}`
}

async function run(z: ZooCase, twin: 'wrong' | 'right', seed: number) {
  const file = resolve('test/zoo', modulePath(z, twin))
  return runContract(
    `${file}#handler`,
    {
      gateway: gatewayNamed(z.gateway, (z.options ?? {}) as object),
      isolation: z.isolation ?? isolation,
      runtime: z.runtime ?? 'nodejs20.x',
      seed,
    },
    {},
  )
}

/** What is wrong in the framework itself: see `test/frameworks/known-faults.ts`. */
const isKnownFault = (z: ZooCase, f: ReportedFinding) =>
  knownFaults.some(({ framework, code, place }) => framework === z.framework && code === f.code && place === f.place)

const median = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN
const quantile = (list: number[], q: number) =>
  list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * q))] ?? NaN

const all: Row[] = []
for (const z of zoo.filter(({ name }) => only === undefined || new RegExp(only).test(name))) {
  const row: Row = {
    found: 0,
    after: [],
    shrink: [],
    smallest: 0,
    ends: new Set(),
    alarms: new Set(),
    ms: [],
    cut: 0,
    sizes: [],
    both: [],
    framework: z.framework !== undefined,
  }
  const others = new Set<string>()
  for (let seed = 1; seed <= seeds; seed++) {
    const report = await run(z, 'wrong', seed)
    row.ms.push(report.durationMs)
    if (report.stoppedBy !== 'runs') row.cut++
    const hit = report.findings.find((f) => ok(z, f))
    if (hit) {
      row.found++
      row.after.push(hit.foundAfter)
      row.shrink.push(hit.shrinkCalls)
      if (isSmallest(z, hit.request)) row.smallest++
      row.ends.add(show(hit.request))
      row.sizes.push(show(hit.request).replace(/^GET \/ ?/, '').length)
    } else for (const f of report.findings) others.add(`${f.code}@${f.place}`)
    const twin = await run(z, 'right', seed)
    for (const f of twin.findings)
      if (!isKnownFault(z, f)) row.alarms.add(`${f.level} ${f.code}@${f.place}: ${show(f.request)}`)
  }
  row.both = await shrinkBoth(z, seeds)
  all.push(row)
  const bad = row.found < seeds || row.smallest < row.found || row.alarms.size > 0
  console.log(
    `${bad ? '✗' : '✓'} ${z.name.padEnd(34)} found ${row.found}/${seeds} after ${median(row.after)} shrink ${median(row.shrink)} smallest ${row.smallest} ends ${row.ends.size} ${median(row.ms)}ms${row.cut ? ` cut ${row.cut}` : ''} [${z.needs.join(',')}]`,
  )
  if (row.found < seeds) console.log(`    instead: ${[...others].slice(0, 4).join(' | ')}`)
  if (row.smallest < row.found)
    console.log(`    ends: ${[...row.ends].slice(0, 3).join(' || ')}  want: ${JSON.stringify(z.smallest.slice(0, 2))}`)
  for (const alarm of [...row.alarms].slice(0, 3)) console.log(`    ALARM on twin: ${alarm}`)
}
const sum = (rows: readonly Row[], pick: (row: Row) => number) => rows.reduce((n, row) => n + pick(row), 0)
const share = (some: number, of: number) => `${some}/${of} (${((100 * some) / of).toFixed(1)} %)`
const groups: Readonly<Record<string, readonly Row[]>> = {
  'single-file handlers': all.filter(({ framework }) => !framework),
  'behind frameworks': all.filter(({ framework }) => framework),
  all,
}
for (const [name, rows] of Object.entries(groups)) {
  if (rows.length === 0) continue
  const [after, shrink, ms] = [rows.flatMap((r) => r.after), rows.flatMap((r) => r.shrink), rows.flatMap((r) => r.ms)]
  const found = sum(rows, (r) => r.found)
  console.log(
    `${name}: found ${share(found, rows.length * seeds)}; calls to the first failure: median ${median(after)}, nine in ten ${quantile(after, 0.9)}; ` +
      `a run: median ${(median(ms) / 1000).toFixed(2)} s, nine in ten ${(quantile(ms, 0.9) / 1000).toFixed(2)} s; shrinking: median ${median(shrink)} calls, worst ${Math.max(...shrink)}; ` +
      `at the smallest request ${share(
        sum(rows, (r) => r.smallest),
        found,
      )}; one end for all seeds ${share(rows.filter((r) => r.ends.size === 1).length, rows.length)}; ` +
      `differing part: median ${median(rows.flatMap((r) => r.sizes))} characters; twins with alarms ${share(rows.filter((r) => r.alarms.size > 0).length, rows.length)}`,
  )
}
const both = all.flatMap((row) => row.both)
if (both.length > 0) console.log(`shrinking the same ${both.length} random requests for the same signature:`)
for (const way of ['ours', 'fastCheck'] as const) {
  const ends = both.map((one) => one[way])
  const compared = all
    .flatMap((row) =>
      [...new Set(row.both.map(({ signature }) => signature))].map((of) =>
        row.both.filter(({ signature }) => signature === of),
      ),
    )
    .filter((some) => some.length > 1)
  if (ends.length === 0) continue
  const one = compared.filter((some) => new Set(some.map((each) => each[way].line)).size === 1).length
  console.log(
    `  ${way === 'ours' ? 'proxyproof' : 'fast-check'}: median ${median(ends.map(({ calls }) => calls))} calls, worst ${Math.max(...ends.map(({ calls }) => calls))}; ` +
      `differing part: median ${median(ends.map(({ size }) => size))} characters; one end for all seeds: ${compared.length === 0 ? 'one seed only' : share(one, compared.length)}`,
  )
}
