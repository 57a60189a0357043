import { resolve } from 'node:path'
import { runContract } from '../../src/contract.ts'
import { gatewayNamed } from '../../src/contract-options.ts'
import type { ReportedFinding } from '../../src/report/contract-report.ts'
import { isSmallest, modulePath, zoo, type ZooCase } from '../zoo/zoo.ts'

/** `npm run bench:search`, or `node test/bench/run.mjs search [seeds] [name part]`: how much of the zoo a default run finds, and at what cost. */
const seeds = Number(process.argv[2] ?? 20)
const only = process.argv[3]
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
      isolation: z.isolation ?? 'in-process',
      runtime: z.runtime ?? 'nodejs20.x',
      seed,
      timeLimitMs: 20_000,
    },
    {},
  )
}

const median = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN
const quantile = (list: number[], q: number) =>
  list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * q))] ?? NaN

const all: Row[] = []
for (const z of zoo.filter(({ name }) => only === undefined || name.includes(only))) {
  const row: Row = { found: 0, after: [], shrink: [], smallest: 0, ends: new Set(), alarms: new Set(), ms: [], cut: 0 }
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
    } else for (const f of report.findings) others.add(`${f.code}@${f.place}`)
    const twin = await run(z, 'right', seed)
    for (const f of twin.findings) row.alarms.add(`${f.level} ${f.code}@${f.place}: ${show(f.request)}`)
  }
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
const sum = (pick: (row: Row) => number) => all.reduce((n, row) => n + pick(row), 0)
const after = all.flatMap((row) => row.after)
const shrink = all.flatMap((row) => row.shrink)
console.log(
  `found ${sum((r) => r.found)}/${all.length * seeds}; calls to first failure: median ${median(after)}, nine in ten ${quantile(after, 0.9)}; shrink: median ${median(shrink)}, worst ${Math.max(...shrink)}; smallest ${sum((r) => r.smallest)}/${sum((r) => r.found)}; twins with alarms ${all.filter((r) => r.alarms.size > 0).length}`,
)
