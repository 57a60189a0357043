import { resolve } from 'node:path'
import { runContract } from '../../src/contract.ts'
import { gatewayNamed } from '../../src/contract-options.ts'
import { pen } from '../pen/pen.ts'

/** `npm run bench:pen`: right handlers, of which nothing may be said but what is known of them. */
const seeds = Number(process.argv[2] ?? 200)
const only = process.argv[3]
process.env['PROXYPROOF_SEED'] = ''

let runs = 0
let alarms = 0
for (const row of pen.filter(({ name }) => only === undefined || name.includes(only))) {
  const told = new Map<string, number>()
  for (let seed = 1; seed <= seeds; seed++) {
    const report = await runContract(
      `${resolve('test/pen/handlers', row.entry)}#handler`,
      {
        gateway: gatewayNamed(row.gateway, row.options ?? {}),
        isolation: 'in-process',
        runtime: row.runtime ?? 'nodejs20.x',
        seed,
        timeLimitMs: 20_000,
      },
      {},
    )
    runs++
    for (const { code, place, level, replay } of report.findings) {
      if (row.expected.some((known) => known.code === code && (place ?? '').includes(known.place ?? ''))) continue
      const line = `${level} ${code} @${place} ${replay.curl.slice(0, 200)}`
      told.set(line, (told.get(line) ?? 0) + 1)
    }
  }
  alarms += told.size
  console.log(`${told.size === 0 ? '✓' : '✗'} ${row.name}`)
  for (const [line, times] of told) console.log(`    ${times}x ${line}`)
}
console.log(`${pen.length} right handlers, ${runs} runs, ${alarms} alarms`)
