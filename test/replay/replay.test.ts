import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { catalogue } from '../../src/check/catalogue.ts'
import { signatureOf } from '../../src/check/finding.ts'
import { builtInChecks, judge } from '../../src/check/run-checks.ts'
import { runContract } from '../../src/contract.ts'
import { gatewayNamed, type ContractOptions } from '../../src/contract/options.ts'
import { runExchange } from '../../src/exchange/exchange.ts'
import type { Gateway } from '../../src/gateway/gateway.ts'
import { httpRequest, type HttpRequest } from '../../src/http/request.ts'
import { shortHash } from '../../src/regressions/folder.ts'
import { createInvoker } from '../../src/lambda/create-invoker.ts'
import type { HandlerSource, Runtime } from '../../src/lambda/words/invocation.ts'
import type { ReportedFinding } from '../../src/report/contract-report.ts'
import { modulePath, zoo } from '../zoo/zoo.ts'
import { listen } from './front-end.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const scratch = join(root, '.scratch', `replay-${process.pid}`)

interface Case {
  readonly name: string
  readonly handler: HandlerSource
  readonly options: ContractOptions
  readonly finding: ReportedFinding
}

const plain = (text: string) => text.replaceAll('*', '%')

interface Start {
  readonly name: string
  readonly file: string
  readonly options: ContractOptions
}

const examples = [
  'cookies-in-headers',
  'hello-world',
  'nothing-returned',
  'response-as-error',
  'stringified-twice',
  'synchronous-no-callback',
  'unstringified-body',
  'works-in-the-console',
]

/** Every twenty-eighth animal of the zoo and every other of the catalogue in the tests, all of them with `npm run bench:replay`. */
const isWhole = process.env['REPLAY_ALL'] !== undefined
const zooSample = zoo.filter((_, i) => isWhole || i % 28 === 0)

/** What is run: every broken example and what the catalogue calls wrong, and the zoo on its smallest requests. */
function starts(): Start[] {
  const broken = examples.map((name) => ({
    name: `examples/${name}`,
    file: join(root, 'examples', name, 'handler.ts'),
    options: {
      // As its own test tells
      gateway: gatewayNamed('rest', name === 'nothing-returned' ? { routes: ['GET /notes', 'GET /notes/{id}'] } : {}),
      runtime: 'nodejs22.x',
      numRuns: 60,
    } as const,
  }))
  const snippets = Object.entries(catalogue).flatMap(([code, { wrong, shown }], i) => {
    if (shown === undefined || (!isWhole && i % 2 === 1)) return []
    const { gateway, options, request, runtime, timeoutMs, isolation } = shown
    const file = join(scratch, `${code}.mjs`)
    writeFileSync(file, wrong)
    const more = { ...(runtime && { runtime }), ...(timeoutMs && { timeoutMs }), ...(isolation && { isolation }) }
    const examples = [httpRequest(request)]
    return [{ name: code, file, options: { gateway: gatewayNamed(gateway, options), examples, numRuns: 0, ...more } }]
  })
  const animals = zooSample.map((zooCase) => {
    const { name, gateway, options, runtime = 'nodejs20.x', isolation, smallest } = zooCase
    const small = smallest.find((one) => !JSON.stringify(one).includes('*')) ?? smallest[0]!
    const { method, path, query, headers, body } = small
    const request = httpRequest({
      method,
      path: plain(path),
      query: plain(query ?? ''),
      headers: headers ?? {},
      body: body === undefined ? null : plain(body),
    })
    const file = fileURLToPath(new URL(`../zoo/${modulePath(zooCase, 'wrong')}`, import.meta.url))
    const front = gatewayNamed(gateway, options)
    const run = { gateway: front, runtime, examples: [request], numRuns: 0, ...(isolation && { isolation }) }
    return { name: `zoo/${name}`, file, options: run }
  })
  return [...broken, ...snippets, ...animals]
}

/** A test as somebody has it, which tells how the handler is imported. */
function callerOf(file: string): string {
  const from = relative(scratch, file)
  const caller = join(scratch, `caller-${shortHash(file)}.ts`)
  const specifier = from.startsWith('.') ? from : `./${from}`
  writeFileSync(caller, `import { handler } from '${specifier}'\nawait expectValidProxyHandler(handler)\n`)
  return caller
}

async function casesOf({ name, file, options }: Start): Promise<Case[]> {
  const inWorker = options.isolation === 'worker'
  const loaded = inWorker ? undefined : await import(/* @vite-ignore */ file)
  const handler: HandlerSource = inWorker ? `${file}#handler` : (loaded.handler ?? loaded.default.handler)
  const context = { runner: 'vitest', callerFile: callerOf(file) } as const
  const { findings } = await runContract(handler, { timeLimitMs: 2_000, timeoutMs: 400, ...options }, context)
  return findings.filter(({ level }) => level === 'error').map((finding) => ({ name, handler, options, finding }))
}

const cases: Case[] = []
let pasted: Map<string, string>

beforeAll(async () => {
  mkdirSync(scratch, { recursive: true })
  const left = starts()
  // Several at a time: most of it is waiting.
  const runNext = async (): Promise<void> => {
    for (let start = left.shift(); start !== undefined; start = left.shift()) cases.push(...(await casesOf(start)))
  }
  await Promise.all([runNext(), runNext()])
  pasted = await runPasted()
}, 300_000)

afterAll(() => rmSync(scratch, { recursive: true, force: true }))

/** Runs all pasted tests as they are; the signatures that each failed with. */
async function runPasted(): Promise<Map<string, string>> {
  cases.forEach(({ finding }, i) => writeFileSync(join(scratch, `p${i}.test.ts`), finding.replay.test))
  const log = join(scratch, 'signatures')
  mkdirSync(log)
  // The only change: what the failure carries is written down as well
  writeFileSync(
    join(scratch, 'proxyproof.ts'),
    `import { writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect } from 'vitest'
import * as real from '${root}src/index.ts'
export * from '${root}src/index.ts'
export const expectValidProxyHandler: typeof real.expectValidProxyHandler = (...args) =>
  real.expectValidProxyHandler(...args).catch((error) => {
    const found = error.report.findings.map(({ signature }) => signature).join('\\n')
    writeFileSync('${log}/' + basename(expect.getState().testPath ?? ''), found)
    throw error
  })
`,
  )
  writeFileSync(
    join(scratch, 'vitest.config.mjs'),
    `export default {
  root: '${root}',
  resolve: { alias: [{ find: /^proxyproof$/, replacement: '${scratch}/proxyproof.ts' }] },
  test: { include: ['.scratch/replay-${process.pid}/*.test.ts'], testTimeout: 20_000, isolate: false, pool: 'threads' },
}
`,
  )
  const args = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--config', join(scratch, 'vitest.config.mjs')]
  const { VITEST: _, ...env } = process.env
  await new Promise<void>((done) =>
    execFile(process.execPath, [...args, '--reporter=dot'], { cwd: root, env, maxBuffer: 1e9 }, () => done()),
  )
  return new Map(
    cases.map((_, i): [string, string] => {
      try {
        return [`p${i}`, readFileSync(join(log, `p${i}.test.ts`), 'utf8')]
      } catch {
        return [`p${i}`, 'passed, or did not run']
      }
    }),
  )
}

const named = ({ name, finding }: Case) => `${name}: ${finding.signature}`

test('there is something to reproduce', () => {
  expect(cases.length).toBeGreaterThan(20)
})

test('every pasted test fails with the same signature', () => {
  const lost = cases.filter(({ finding }, i) => !pasted.get(`p${i}`)!.split('\n').includes(finding.signature))
  expect(lost.map((one) => `${named(one)} -> ${pasted.get(`p${cases.indexOf(one)}`)}`)).toEqual([])
})

/** The signatures that a request shows on the front end of a case. */
async function signaturesOf({ handler, options, finding }: Case, request: HttpRequest): Promise<string[]> {
  const { runtime, isolation, timeoutMs = 400 } = options
  const invoker = await createInvoker(handler, {
    ...(runtime && { runtime: runtime as Runtime }),
    ...(isolation && { isolation }),
  })
  try {
    const exchange = await runExchange(frontOf(options, finding), invoker, request, { timeoutMs })
    return exchange === undefined ? ['not delivered'] : judge(exchange, builtInChecks).map(signatureOf)
  } finally {
    await invoker.close()
  }
}

function frontOf({ gateway }: ContractOptions, finding: ReportedFinding): Gateway {
  return typeof gateway === 'object' ? gateway : gatewayNamed(finding.gateway)
}

test('every event file goes back to a request with the same signature', async () => {
  const lost: string[] = []
  for (const one of cases) {
    const { finding, options } = one
    const request = frontOf(options, finding).toRequest(JSON.parse(finding.replay.event))
    const seen = await signaturesOf(one, request)
    if (!seen.includes(finding.signature)) lost.push(`${named(one)} -> ${seen.join()}`)
  }
  expect(lost).toEqual([])
}, 200_000)

test('every curl line sends a request with the same signature', async () => {
  const lost: string[] = []
  for (const one of cases) {
    let seen: string[] = ['nothing arrived']
    const { url, server } = await listen(async (request) => void (seen = await signaturesOf(one, request)))
    const env = { PATH: process.env['PATH'], API_URL: url }
    await new Promise<void>((done) =>
      execFile('sh', ['-c', one.finding.replay.curl], { env, maxBuffer: 1e8 }, () => done()),
    )
    server.close()
    if (!seen.includes(one.finding.signature)) lost.push(`${named(one)} -> ${seen.join()}`)
  }
  expect(lost).toEqual([])
}, 200_000)
