// npm run bench: what a run costs, against the built package. Prints, beside what is promised; asserts nothing.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import serverlessExpress from '@codegenie/serverless-express'
import express from 'express'
import { arbitraryRequest, checkProxyHandler } from 'proxyproof'

const root = fileURLToPath(new URL('../..', import.meta.url))
const rounds = 11
const trivial = async () => ({ statusCode: 200, headers: { 'content-type': 'text/plain' }, body: 'ok' })

const { perSecond, generating, exchanging, runs } = await exchanges(100_000)
const firstRun = await fresh(`
  const { checkProxyHandler } = await import('proxyproof')
  const start = performance.now()
  await checkProxyHandler(${String(trivial)}, { gateway: 'rest' })
  console.log(performance.now() - start)`)
const fastCheck = await fresh(importing('fast-check'))
const proxyproof = await fresh(importing('proxyproof'))

console.log(`Node ${process.version}, medians of ${rounds} where repeated\n`)
table([
  ['', 'measured', 'promised'],
  [`exchanges with a trivial handler, ${runs.toLocaleString('en')} explored`, perS(perSecond), 'at least 20,000/s'],
  ['  generating alone', us(generating), ''],
  ['  on top of generating', us(exchanging), 'at most 25 us'],
  ['default run, trivial handler, first in its process', ms(firstRun), 'under 150 ms'],
  ['default run, trivial handler, warm', ms(await defaultRun(trivial)), 'under 150 ms'],
  ['default run, Express app', ms(await defaultRun(expressApp())), ''],
  ['importing fast-check', ms(fastCheck), ''],
  ['importing proxyproof on top', ms(proxyproof - fastCheck), 'less than 60 ms'],
])

console.log('\nWhat a world costs:')
spawnSync(process.execPath, ['test/bench/run.mjs', 'worlds'], { cwd: root, stdio: 'inherit' })

/** One long run, which times the generating of its requests apart from all else. */
async function exchanges(numRuns) {
  const options = { gateway: 'rest', timeLimitMs: 120_000 }
  await checkProxyHandler(trivial, { ...options, request: arbitraryRequest(), numRuns: 5_000 })
  const timed = timedArbitrary(arbitraryRequest())
  const start = performance.now()
  const report = await checkProxyHandler(trivial, { ...options, request: timed, numRuns })
  const took = performance.now() - start
  return {
    runs: report.runs,
    perSecond: (report.runs / took) * 1_000,
    generating: (timed.spent / report.runs) * 1_000,
    exchanging: ((took - timed.spent) / report.runs) * 1_000,
  }
}

/** An arbitrary that adds up how long it generates, in milliseconds. */
function timedArbitrary(inner) {
  const timed = Object.create(inner)
  timed.spent = 0
  timed.generate = (random, bias) => {
    const start = performance.now()
    const value = inner.generate(random, bias)
    timed.spent += performance.now() - start
    return value
  }
  return timed
}

async function defaultRun(handler) {
  const times = []
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    await checkProxyHandler(handler, { gateway: 'rest' })
    times.push(performance.now() - start)
  }
  return median(times)
}

function expressApp() {
  const app = express()
  app.use(express.json())
  app.get('/', (_request, response) => response.json({ ok: true }))
  app.use((error, _request, response, _next) => response.status(error.status ?? 500).json({ ok: false }))
  return serverlessExpress({ app, logSettings: { level: 'error' } })
}

/** What the script prints in a process of its own: a number, the median of several. */
async function fresh(script) {
  const once = () =>
    Number(spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, encoding: 'utf8' }).stdout)
  return median(Array.from({ length: rounds }, once))
}

function importing(name) {
  return `const start = performance.now(); await import('${name}'); console.log(performance.now() - start)`
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1]
}

function table(rows) {
  for (const [what, measured, promised] of rows)
    console.log(`${what.padEnd(58)}${measured.padStart(12)}  ${promised}`.trimEnd())
}

function perS(number) {
  return `${Math.round(number).toLocaleString('en')}/s`
}

function us(number) {
  return `${number.toFixed(1)} us`
}

function ms(number) {
  return `${number.toFixed(0)} ms`
}
