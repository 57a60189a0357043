import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { inProcessInvoker } from '../../src/lambda/in-process/invoker.ts'
import { assumeConfiguration } from '../../src/search/front-end/assume.ts'
import { makeBudget } from '../../src/search/session/budget.ts'
import { literalsOfFile } from '../../src/search/source/handler-modules.ts'
import { learn } from '../../src/search/learn/learn.ts'
import { makeSession } from '../../src/search/session/make-session.ts'
import { frameworks, settings } from '../frameworks/frameworks.ts'

/**
 * `node test/bench/run.mjs learn [rounds] [name part]`: what learning costs on the frameworks' apps, in calls and in
 * milliseconds, the first time in a process and at its fastest, beside plain calls of the same number.
 */
const rounds = Number(process.argv[2] ?? 5)
const only = process.argv[3]

for (const [name, { entry }] of Object.entries(frameworks)) {
  if (only !== undefined && !name.includes(only)) continue
  const file = resolve('test/frameworks/apps', entry)
  const loaded = (await import(pathToFileURL(file).href)) as { handler?: never; default?: { handler: never } }
  const invoker = await inProcessInvoker((loaded.handler ?? loaded.default!.handler) as never, {
    runtime: 'nodejs20.x',
  })
  const literals = literalsOfFile(file)
  const gateway = name.includes('Alb') ? settings['alb-multi']() : settings['http-v2']()
  const took: number[] = []
  let line = ''
  for (let round = 0; round < rounds; round++) {
    const session = makeSession(gateway, invoker, makeBudget(60_000, 2_000), { judge: () => [] })
    const start = performance.now()
    const { gateway: assumed } = await assumeConfiguration(session, literals)
    const calls = session.budget.calls.learn
    const { knowledge } = await learn(session.on(assumed), literals)
    took.push(performance.now() - start)
    line = `${session.budget.calls.learn} calls (${calls} for what is configured), ${knowledge.seen.size} facts`
  }
  const plain = makeSession(gateway, invoker, makeBudget(60_000, 2_000), { judge: () => [] })
  const calls = Number.parseInt(line, 10)
  const start = performance.now()
  for (let i = 0; i < calls; i++)
    await plain.attempt({ method: 'GET', path: '/', query: '', headers: [], body: null }, 'learn')
  const plainMs = performance.now() - start
  console.log(
    `${name.padEnd(36)} ${line}; first ${took[0]!.toFixed(0)} ms, warm ${Math.min(...took.slice(1)).toFixed(0)} ms; as many plain calls ${plainMs.toFixed(0)} ms`,
  )
  await invoker.close()
}
process.exit(0)
