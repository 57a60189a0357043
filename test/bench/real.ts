import { execFileSync, fork } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkContractOptions, type ContractOptions } from '../../src/contract/options.ts'
import { runContract } from '../../src/contract.ts'
import { applicationLoadBalancer } from '../../src/gateway/alb.ts'
import { functionUrl } from '../../src/gateway/function-url.ts'
import type { Gateway } from '../../src/gateway/gateway.ts'
import { httpApi } from '../../src/gateway/http-api.ts'
import { restApi } from '../../src/gateway/rest.ts'
import type { ContractReport, ReportedFinding } from '../../src/report/contract-report.ts'
import { realBugs, type RealBug } from './real-bugs.ts'

/**
 * `node test/bench/run.mjs real [seeds] [name part] [--default]`: real faults in released packages, and whether a
 * default run finds them. `--default` keeps the time limit of 1,500 ms; else it is 20 s, so that a loaded machine
 * changes nothing. `--no-fixed` leaves the fixed versions out. Every run has a process of its own.
 */
const scratch = join(tmpdir(), 'proxyproof-real-bugs')

/** The modules that set a fault up are not part of this project. */
interface SetUp {
  readonly id: string
  readonly setup: string
  readonly moduleType: 'cjs' | 'esm'
}

interface Asked {
  readonly name: string
  readonly version: string
  readonly seed: number
  readonly timeLimitMs: number
}

interface Shown {
  readonly code: string
  readonly level: string
  readonly place: string | undefined
  readonly says: string
  readonly after: number
  readonly shrink: number
  readonly request: string
  readonly hit: boolean
}

interface Told {
  readonly findings: readonly Shown[]
  readonly calls: ContractReport['calls']
  readonly runs: number
  readonly ms: number
  readonly learnMs: number | undefined
  readonly stoppedBy: string
}

/** Run from the project's root, beside which the shared folder lies. */
function setUps(): Map<string, SetUp> | undefined {
  const file = resolve('../shared/conformance/real-bugs.json')
  if (!existsSync(file)) return undefined
  return new Map((JSON.parse(readFileSync(file, 'utf8')) as SetUp[]).map((one) => [one.id, one]))
}

const packagesOf = (bug: RealBug, version: string): string[] =>
  [bug.package, ...(bug.beside ?? [])].map((name) => (name.lastIndexOf('@') > 0 ? name : `${name}@${version}`))

/** Installs a case's packages once and writes its module; the module's path. */
function moduleOf(bug: RealBug, version: string, setUp: SetUp): string {
  const packages = packagesOf(bug, version)
  const folder = join(scratch, packages.join('+').replaceAll('/', '-'))
  if (!existsSync(join(folder, 'installed'))) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{}')
    execFileSync('npm', ['i', '--ignore-scripts', '--no-audit', '--no-fund', ...packages], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    writeFileSync(join(folder, 'installed'), '')
  }
  const file = join(folder, `${bug.name}.${setUp.moduleType === 'cjs' ? 'cjs' : 'mjs'}`)
  writeFileSync(file, setUp.setup)
  return file
}

function gatewayOf({ frontEnd, options, tier }: RealBug): Gateway {
  switch (frontEnd) {
    case 'rest':
      return restApi({ ...options, ...(tier && { tier }) }) as Gateway
    case 'http-v1':
      return httpApi({ ...options, payloadFormat: '1.0' }) as Gateway
    case 'http-v2':
      return httpApi(options) as Gateway
    case 'function-url':
      return functionUrl() as Gateway
    case 'alb':
      return applicationLoadBalancer({ multiValueHeaders: false }) as Gateway
    case 'alb, multi-value':
      return applicationLoadBalancer({ multiValueHeaders: true }) as Gateway
  }
}

/** One run, in the child. */
async function run({ name, version, seed, timeLimitMs }: Asked): Promise<Told> {
  const bug = realBugs.find((one) => one.name === name)!
  const setUp = setUps()!.get(name)!
  const reference = await referenceOf(bug, version, setUp)
  const options: ContractOptions = {
    gateway: gatewayOf(bug),
    ...(reference && { reference }),
    ...(bug.against === 'front ends' && { agreeWith: bug.frontEnd === 'http-v2' ? ['rest', 'alb'] : ['http-v2'] }),
    ...(process.env['IN_PROCESS'] && { isolation: 'in-process' as const }),
    seed,
    timeLimitMs,
    ...(bug.tier && { tier: bug.tier }),
  }
  checkContractOptions(options)
  const report = await runContract(`${moduleOf(bug, version, setUp)}#handler`, options, {})
  return {
    findings: report.findings.map((finding) => shown(bug, finding)),
    calls: report.calls,
    runs: report.runs,
    ms: report.durationMs,
    learnMs: undefined,
    stoppedBy: report.stoppedBy,
  }
}

/** What answers without the adapter: the module's own app, loaded a second time beside the one under test. */
async function referenceOf(bug: RealBug, version: string, setUp: SetUp): Promise<ContractOptions['reference']> {
  const { against } = bug
  if (against === undefined || against === 'front ends') return undefined
  if (against === 'echo') return echo
  const file = moduleOf(bug, version, setUp).replace(/(\.[cm]js)$/, '.reference$1')
  const variable = against === 'hapi' ? 'server' : 'app'
  const lines =
    against === 'unwrapped'
      ? setUp.setup.replace(/^export const handler = \w+\(/m, 'export const app = (')
      : `${setUp.setup}\n${setUp.moduleType === 'cjs' ? `exports.app = ${variable}` : `export { ${variable} }`}\n`
  writeFileSync(file, lines)
  const { app } = await import(pathToFileURL(file).href)
  switch (against) {
    case 'fetch':
      return (request) => app.fetch(request)
    case 'unwrapped':
      return (request) => (app.fetch ? app.fetch(request) : app({ request }))
    case 'fastify':
      await app.listen({ port: 0 })
      return new URL(`http://127.0.0.1:${app.server.address().port}`)
    case 'hapi':
      await app.start()
      return new URL(`http://127.0.0.1:${app.info.port}`)
    case 'express': {
      const server = createServer(app as RequestListener)
      await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle))
      return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    }
  }
}

/** Says what it got, as the module behind lambda-api does. */
async function echo(request: Request): Promise<Response> {
  const pairs = (request.headers.get('cookie') ?? '').split('; ').filter((text) => text !== '')
  const cookies = Object.fromEntries(pairs.map((text) => [text.split('=', 1)[0], text.slice(text.indexOf('=') + 1)]))
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const body = await request.text()
  return Response.json({
    query,
    cookies,
    ...(body !== '' && { body }),
    xtest: request.headers.get('x-test') ?? undefined,
  })
}

/** What a finding says of its cause, for the eye and for the bug's expression. */
function shown(bug: RealBug, finding: ReportedFinding): Shown {
  const { code, level, place, facts, outcome, answer, request } = finding
  const payload = JSON.stringify(
    outcome.kind === 'stream' ? outcome.error : 'payload' in outcome ? outcome.payload : {},
  )
  const says = `${payload?.slice(0, 4_000)} ${JSON.stringify(facts)} ${Buffer.from(answer.body).toString('utf8', 0, 2_000)}`
  const text = requestText(request)
  const hit =
    bug.shows.some((one) => one === code) &&
    (bug.text?.test(`${place} ${says}`) ?? true) &&
    (bug.at?.test(place ?? '') ?? true) &&
    (bug.by?.test(text) ?? true)
  const { foundAfter: after, shrinkCalls: shrink } = finding
  const short =
    outcome.kind === 'function-error' ? `${outcome.payload.errorType}: ${outcome.payload.errorMessage}` : says
  return { code, level, place, says: short.slice(0, 160), after, shrink, request: text, hit }
}

function requestText({ method, path, query, headers, body }: ReportedFinding['request']): string {
  const lines = headers.map(([name, value]) => ` ${name}: ${value.slice(0, 40)}`).join('')
  const text = body === null ? '' : ` body ${JSON.stringify(Buffer.from(body).toString('utf8', 0, 60))}`
  return `${method} ${path.slice(0, 80)}${query && `?${query.slice(0, 80)}`}${lines}${text}`
}

function inChild(asked: Asked): Promise<Told | string> {
  return new Promise((settle) => {
    const child = fork(process.argv[1]!, ['--one', JSON.stringify(asked)], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    let errors = ''
    child.stderr?.on('data', (data: Buffer) => (errors += String(data)))
    let told: Told | undefined
    child.on('message', (message) => {
      told = message as Told
      child.kill()
    })
    const timer = setTimeout(() => child.kill('SIGKILL'), asked.timeLimitMs + 60_000)
    child.on('exit', (status, signal) => {
      clearTimeout(timer)
      settle(told ?? `no report (${status ?? signal}): ${errors.trim().slice(-300)}`)
    })
  })
}

async function bench(): Promise<void> {
  const words = process.argv.slice(2).filter((word) => !word.startsWith('--'))
  const seeds = Number(words[0] ?? 1)
  const only = words[1]
  const flags = new Set(process.argv.slice(2).filter((word) => word.startsWith('--')))
  const timeLimitMs = flags.has('--default') ? 1_500 : 20_000
  const known = setUps()
  if (known === undefined) return console.log('skipped: the modules that set the faults up are not on this machine')
  const tally = new Map<string, { of: number; found: number }>()
  const loud: string[] = []
  const chosen = realBugs.filter(
    ({ name, oracle }) =>
      (only === undefined || name.includes(only)) &&
      !(flags.has('--no-corrupt') && oracle === 'corrupts') &&
      !(flags.has('--corrupt') && oracle !== 'corrupts'),
  )
  for (const bug of chosen) {
    const setUp = known.get(bug.name)
    if (setUp === undefined) {
      console.log(`- ${bug.name}: skipped, nothing sets it up`)
      continue
    }
    const file = attempt(() => moduleOf(bug, bug.version, setUp))
    if (file !== undefined) {
      console.log(`- ${bug.name}: not installed: ${file}`)
      continue
    }
    const found: Shown[] = []
    for (let seed = 1; seed <= seeds; seed++) {
      const told = await inChild({ name: bug.name, version: bug.version, seed, timeLimitMs })
      if (typeof told === 'string') {
        console.log(`✗ ${bug.name}: ${told}`)
        continue
      }
      const hit = told.findings.find((one) => one.hit && one.level !== 'note')
      if (hit) found.push(hit)
      const cost = `${told.runs} runs, learn ${told.calls.learn}, shrink ${told.calls.shrink}, ${told.ms} ms${told.stoppedBy === 'runs' ? '' : ` (${told.stoppedBy})`}`
      console.log(`${hit ? '✓' : '✗'} ${bug.name} [${bug.oracle}, ${bug.frontEnd}] ${cost}`)
      for (const one of told.findings)
        console.log(
          `    ${one.hit ? '*' : ' '} ${one.level} ${one.code} @ ${one.place} after ${one.after}, shrunk in ${one.shrink}: ${one.request}\n        ${one.says}`,
        )
    }
    const group = tally.get(bug.oracle) ?? { of: 0, found: 0 }
    tally.set(bug.oracle, { of: group.of + seeds, found: group.found + found.length })
    if (bug.fixed === undefined || flags.has('--no-fixed')) continue
    const missing = attempt(() => moduleOf(bug, bug.fixed!, setUp))
    const told = missing ?? (await inChild({ name: bug.name, version: bug.fixed, seed: 1, timeLimitMs }))
    if (typeof told === 'string') {
      console.log(`    fixed ${bug.fixed}: ${told}`)
      continue
    }
    const still = told.findings.filter((one) => one.hit)
    if (still.length > 0) loud.push(bug.name)
    console.log(`    fixed ${bug.fixed}: ${still.length > 0 ? 'NOT SILENT' : 'silent'}, ${told.ms} ms`)
    for (const one of told.findings)
      console.log(
        `      ${one.hit ? '*' : ' '} ${one.level} ${one.code} @ ${one.place}: ${one.request}\n          ${one.says}`,
      )
  }
  for (const [oracle, { of, found }] of tally) console.log(`${oracle}: ${found}/${of}`)
  if (loud.length > 0) console.log(`fixed versions not silent: ${loud.join(', ')}`)
}

/** What went wrong, if something did. */
function attempt(step: () => unknown): string | undefined {
  try {
    step()
    return undefined
  } catch (cause) {
    return String((cause as Error).message).slice(0, 300)
  }
}

const one = process.argv.indexOf('--one')
if (one > 0) {
  const told = await run(JSON.parse(process.argv[one + 1]!) as Asked)
  process.send!(told)
} else await bench()
