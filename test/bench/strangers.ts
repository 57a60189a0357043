import { resolve } from 'node:path'
import { runContract } from '../../src/contract.ts'
import { gatewayNamed } from '../../src/contract/options.ts'
import { builtInChecks, judge } from '../../src/check/run-checks.ts'
import { signatureOf } from '../../src/check/finding.ts'
import { runExchange } from '../../src/exchange/exchange.ts'
import { httpRequest } from '../../src/http/request.ts'
import { createInvoker } from '../../src/lambda/create-invoker.ts'
import { knownFaults } from '../frameworks/known-faults.ts'
import { strangers, type StrangerCase } from '../zoo/strangers/cases.ts'

/**
 * `npm run bench:strangers`, or `node test/bench/run.mjs strangers [seeds] [name pattern]`: how many handlers that were written by others
 * a default run finds to be wrong, in this process and in a worker, and what it says of their right twins. Found is what the
 * request shows that its author wrote down, by code and place.
 */
const seeds = Number(process.argv[2] ?? 3)
const only = new RegExp(process.argv[3] ?? '')
process.env['PROXYPROOF_SEED'] = ''

const fileOf = (one: StrangerCase, twin: 'wrong' | 'right') =>
  `${resolve('test/zoo/strangers', one.name, twin, one.entry)}#handler`

const gatewayFor = (one: StrangerCase) => gatewayNamed(one.gateway, (one.options ?? {}) as object)

const run = (one: StrangerCase, twin: 'wrong' | 'right', isolation: 'in-process' | 'worker', seed: number) =>
  runContract(fileOf(one, twin), { gateway: gatewayFor(one), isolation, runtime: 'nodejs20.x', seed }, {})

/** Signatures of what the known request shows, without any search. */
async function shownBy(one: StrangerCase): Promise<readonly string[]> {
  const invoker = await createInvoker(fileOf(one, 'wrong'), { runtime: 'nodejs20.x' })
  const { query = '', body = null, ...rest } = one.request
  const exchange = await runExchange(gatewayFor(one), invoker, httpRequest({ ...rest, query, body }), {
    timeoutMs: 3_000,
  })
  await invoker.close()
  return exchange === undefined ? [] : judge(exchange, builtInChecks).map(signatureOf)
}

const chosen = strangers.filter(({ name }) => only.test(name))
const known = new Map<string, readonly string[]>()
for (const one of chosen) known.set(one.name, await shownBy(one))

for (const isolation of ['in-process', 'worker'] as const) {
  const after: number[] = []
  const missed = new Set<string>()
  const alarms: string[] = []
  let runs = 0
  for (let seed = 1; seed <= seeds; seed++)
    for (const one of chosen) {
      runs++
      const findings = (await run(one, 'wrong', isolation, seed)).findings.filter(({ signature }) =>
        known.get(one.name)!.includes(signature),
      )
      if (findings.length === 0) missed.add(one.name)
      else after.push(Math.min(...findings.map(({ foundAfter }) => foundAfter)))
      for (const { level, code, place } of (await run(one, 'right', isolation, seed)).findings)
        if (level !== 'note' && !knownFaults.some((known) => known.framework === one.framework && known.code === code))
          alarms.push(`${one.name} ${level} ${code} ${place}`)
    }
  const sorted = after.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
  console.log(
    `${isolation}: found ${after.length}/${runs} (${((100 * after.length) / runs).toFixed(1)} %); calls to the first failure: median ${at(0.5)}, ` +
      `nine in ten ${at(0.9)}; alarms on twins ${alarms.length}/${runs}; missed: ${[...missed].join(', ') || 'none'}`,
  )
  for (const alarm of new Set(alarms)) console.log(`    ALARM ${alarm}`)
}
process.exit(0)
