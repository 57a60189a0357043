import { resolve } from 'node:path'
import { runContract } from '../../src/contract.ts'
import { gatewayNamed } from '../../src/contract/options.ts'
import type { ContractReport } from '../../src/report/contract-report.ts'
import { knownFaults } from '../frameworks/known-faults.ts'
import { pen } from '../pen/pen.ts'
import { modulePath, zoo } from '../zoo/zoo.ts'

/**
 * `npm run bench:pen`, or `node test/bench/run.mjs pen [seeds or from-to] [name part]`: right handlers and the zoo's right
 * twins, of which nothing may be said but what is known of them. All handlers with a seed before the next seed, so that a
 * run that is cut short has asked them all.
 */
const [first, last] = rangeOf(process.argv[2] ?? '200')
const only = process.argv[3]
process.env['PROXYPROOF_SEED'] = ''

interface Right {
  readonly name: string
  readonly run: (seed: number) => Promise<ContractReport>
  readonly isKnown: (finding: { code: string; place?: string | undefined }) => boolean
}

const common = { isolation: 'in-process', runtime: 'nodejs20.x', timeLimitMs: 20_000 } as const
const penned: Right[] = pen.map((row) => ({
  name: row.name,
  isKnown: ({ code, place = '' }) =>
    row.expected.some((known) => known.code === code && place.includes(known.place ?? '')),
  run: (seed) =>
    runContract(
      `${resolve('test/pen/handlers', row.entry)}#handler`,
      {
        ...common,
        gateway: gatewayNamed(row.gateway, row.options ?? {}),
        seed,
        runtime: row.runtime ?? common.runtime,
      },
      {},
    ),
}))
const twins: Right[] = zoo.map((one) => ({
  name: `twin ${one.name}`,
  isKnown: ({ code, place }) =>
    knownFaults.some((known) => known.framework === one.framework && known.code === code && known.place === place),
  run: (seed) =>
    runContract(
      `${resolve('test/zoo', modulePath(one, 'right'))}#handler`,
      {
        ...common,
        gateway: gatewayNamed(one.gateway, (one.options ?? {}) as object),
        seed,
        ...(one.isolation && { isolation: one.isolation }),
        ...(one.runtime && { runtime: one.runtime }),
      },
      {},
    ),
}))
const rows = [...penned, ...twins].filter(({ name }) => only === undefined || name.includes(only))

let runs = 0
const told = new Map<string, number>()
for (let seed = first; seed <= last; seed++) {
  for (const { name, run, isKnown } of rows) {
    const report = await run(seed)
    runs++
    for (const { code, place, level, replay } of report.findings) {
      if (isKnown({ code, place })) continue
      const line = `${name}: ${level} ${code} @${place}`
      if (!told.has(line)) console.log(`✗ seed ${seed} ${line} ${replay.curl.slice(0, 200)}`)
      told.set(line, (told.get(line) ?? 0) + 1)
    }
  }
  console.log(`seed ${seed}: ${runs} runs of ${rows.length} right handlers, ${told.size} kinds of alarm`)
}
for (const [line, times] of told) console.log(`${times}x ${line}`)

/** `200` is the seeds 1 to 200, `101-200` those. */
function rangeOf(text: string): [number, number] {
  const [from, to] = text.split('-').map(Number)
  return to === undefined ? [1, from!] : [from!, to]
}
