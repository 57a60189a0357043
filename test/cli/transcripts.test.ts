import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { runCli, type CliResult } from './run-cli.ts'

const users = fileURLToPath(new URL('./fixtures/users/', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'proxyproof-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** File of the transcript, and the commands in it. */
const transcripts: Readonly<Record<string, readonly string[]>> = {
  'a-handler-that-is-right': ['answers.mjs#fine --gateway rest --seed 1 --runs 50 --runtime nodejs22.x'],
  'a-handler-that-is-wrong': ['answers.mjs#unstringified --gateway http-v2 --seed 1 --runs 50 --runtime nodejs22.x'],
  'a-template': ['template.json --env-file test.env --only Greet --only Snake --seed 1 --runs 50'],
  'explain-a-payload': [`explain '{"statusCode":200,"cookies":["a=1"],"foo":1}'`],
  'explain-a-code': ['explain unknown-key', 'explain unknown-kye'],
  'explain-a-failure': ['throttled', 'timeout', 'integration-timeout', 'cold-start', 'time-left'].map(
    (word) => `explain ${word}`,
  ),
  'replay-a-request': ['replay request.json answers.mjs#unstringified --gateway rest --seed 1 --runtime nodejs22.x'],
  'replay-an-event': ['replay event.json answers.mjs#fine --seed 1 --runtime nodejs22.x'],
  'replay-a-log': ['replay orders.log --handler orders.mjs#handler --seed 1 --runtime nodejs22.x'],
  'replay-a-log-that-tells-no-request': [
    'replay errors-only.log orders.mjs#handler',
    'replay server.log orders.mjs#handler',
  ],
  junit: [
    'answers.mjs#unstringified --gateway rest --seed 1 --runs 50 --runtime nodejs22.x --reporter junit',
    'answers.mjs#nobody template.json --only nobody --only Snake --reporter junit',
  ],
  github: [
    'answers.mjs#unstringified --gateway rest --seed 1 --runs 50 --runtime nodejs22.x --reporter github',
    'answers.mjs#nobody template.json --only nobody --only Snake --reporter github',
  ],
  misuse: [
    'nothing.mjs',
    'answers.mjs#nobody',
    'answers.mjs --gatewey rest',
    'answers.mjs --gateway soap',
    'answers.mjs --time soon',
    'answers.mjs --reporter tap',
    'answers.mjs#fine --output .',
    'answers.mjs#fine --output answers.mjs/report.xml',
    'template.json --gateway rest',
    'template.json --only Nobody',
    'template.json --only Greet --only Nobody --only Nowhere',
    'template.json --only Snake',
    'template.json --parameter Stage=prod',
    'staged.yaml --parameter Stge=prod',
    'staged.yaml --parameter Stage=prd',
    'template.json staged.yaml --parameter Stage=prod --parameter Colour=red',
    'nothing.yaml',
    'replay nothing.json answers.mjs',
    'replay template.json answers.mjs',
    'replay orders.log',
    'replay orders.log orders.mjs#handler --handler orders.mjs#handler',
    'replay . orders.mjs#handler',
    'explain "{"',
    'explain soup',
    '',
  ],
  help: ['--help'],
}

test.each(Object.keys(transcripts))('the command line says what %s.md says', async (name) => {
  const parts = await Promise.all(
    transcripts[name]!.map(async (command) => part(command, await runCli(words(command), users))),
  )
  await expect(`${parts.join('\n')}`).toMatchFileSnapshot(`./transcripts/${name}.md`)
})

test('a module that cannot be loaded is exit code 2, and the report says why', async () => {
  const { code, stdout } = await runCli(words('broken.mjs --gateway rest --runs 20'), users)
  expect(code).toBe(2)
  expect(stdout).toContain('the function cannot start (init-failed)')
})

test('the seed is random unless it is given, and printed', async () => {
  const runs = await Promise.all([1, 2].map(() => runCli(words('answers.mjs#fine --gateway rest --runs 1'), users)))
  const seeds = runs.map(({ stdout }) => /seed (\d+)/.exec(stdout)?.[1])
  expect(seeds[0]).toMatch(/^\d+$/)
  expect(seeds[0]).not.toBe(seeds[1])
  const fixed = await runCli(words('answers.mjs#fine --gateway rest --runs 1'), users, { PROXYPROOF_SEED: '77' })
  expect(fixed.stdout).toContain('seed 77')
})

test('JSON is one document with its schema version, and reads back', async () => {
  const file = join(folder, 'deep', 'report.json')
  const command = `answers.mjs#unstringified answers.mjs#fine --gateway rest --seed 1 --runs 20 --reporter json --output ${file}`
  const { code, stdout } = await runCli(words(command), users)
  const document = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
  expect(document).toMatchObject({ schemaVersion: 1, rules: '2026-11', ok: false, failures: [], skipped: [] })
  expect(document['reports']).toMatchObject([
    { schemaVersion: 1, name: 'answers.mjs#unstringified', findings: [{ code: 'body-not-string' }] },
    { schemaVersion: 1, name: 'answers.mjs#fine', ok: true },
  ])
  expect(code).toBe(1)
  expect(stdout).toContain('\n2 handlers: 1 of them fails\n')
})

test('a report that cannot be written after all is on the terminal first', async () => {
  const module = `import { mkdirSync } from 'node:fs'
mkdirSync(new URL('report.xml', import.meta.url), { recursive: true })
export const handler = async () => ({ statusCode: 200, body: {} })\n`
  writeFileSync(join(folder, 'greedy.mjs'), module)
  const command = 'greedy.mjs#handler --gateway rest --runs 20 --output report.xml --reporter'
  for (const reporter of ['pretty', 'junit']) {
    rmSync(join(folder, 'report.xml'), { recursive: true, force: true })
    const { code, stdout, stderr } = await runCli(words(`${command} ${reporter}`), folder)
    expect(stdout).toContain('greedy.mjs#handler: REST API answers 502 to every request, even GET /')
    expect(stderr).toContain("proxyproof: --output 'report.xml' could not be written: ")
    expect(code).toBe(2)
  }
})

test('the last line counts the handlers that fail, and those that were not run', async () => {
  const last = async (targets: string) =>
    (await runCli(words(`${targets} --gateway rest --runs 1`), users)).stdout.trimEnd().split('\n').at(-1)
  const [fine, wrong] = ['answers.mjs#fine', 'answers.mjs#unstringified']
  expect(await last(`${fine} ${fine} nothing.mjs`)).toBe('3 handlers: 1 of them not run, the others pass')
  expect(await last(`${wrong} ${wrong} nothing.mjs`)).toBe('3 handlers: 2 of them fail, 1 of them not run')
})

test('--time is shared out among the handlers', async () => {
  const wait = `export const handler = async () => {
  await new Promise((resolve) => setTimeout(resolve, 5))
  return { statusCode: 200, body: 'fine' }
}\n`
  writeFileSync(join(folder, 'waits.mjs'), wait)
  const command = 'waits.mjs#handler waits.mjs#handler --gateway rest --time 3s --reporter json'
  const { stdout } = await runCli(words(command), folder)
  const { reports } = JSON.parse(stdout) as { reports: { stoppedBy: string; durationMs: number }[] }
  expect(reports.map(({ stoppedBy }) => stoppedBy)).toEqual(['time', 'time'])
  expect(reports[1]!.durationMs).toBeGreaterThan(reports[0]!.durationMs / 4)
})

test('--bail stops after the first handler that fails, and says what was not run', async () => {
  const [fine, wrong] = ['answers.mjs#fine', 'answers.mjs#unstringified']
  const bail = (targets: string, more = '') =>
    runCli(words(`${targets} --gateway rest --seed 1 --runs 20 --bail ${more}`), users)
  const notRun = '--bail ended the run before it'
  const [pretty, broken, json, junit] = await Promise.all([
    bail(`${fine} ${wrong} ${fine} users.mjs#greet`),
    bail(`nothing.mjs ${fine}`),
    bail(`${wrong} ${fine}`, '--reporter json'),
    bail(`${wrong} ${fine}`, '--reporter junit'),
  ])
  const end = [
    `Not run: ${fine}: ${notRun}`,
    `Not run: users.mjs#greet: ${notRun}`,
    '',
    '4 handlers: 1 of them fails, 2 of them not run',
  ]
  expect(pretty.stdout.trimEnd().split('\n').slice(-4)).toEqual(end)
  expect(broken.stdout).toMatch(new RegExp(`Not run: nothing.mjs: .*\\nNot run: ${fine}: ${notRun}\\n$`))
  const { reports, skipped } = JSON.parse(json.stdout) as { reports: unknown[]; skipped: unknown[] }
  expect([reports.length, skipped]).toEqual([1, [{ name: fine, reason: notRun }]])
  expect(json.stderr).toContain(`Not run: ${fine}: ${notRun}`)
  expect(junit.stdout).toContain('tests="2" failures="1" errors="0" skipped="1"')
  expect(junit.stdout).toContain(`<skipped message="${notRun}"/>`)
  expect([pretty.code, broken.code, json.code, junit.code]).toEqual([1, 2, 1, 1])
})

test('in GitHub Actions the job summary is appended and every handler is annotated', async () => {
  const summary = join(folder, 'summary.md')
  const twice = 'answers.mjs#unstringified answers.mjs#unstringified'
  const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary }
  const { stdout } = await runCli(words(`${twice} --gateway rest --seed 1 --runs 1 --reporter github`), users, env)
  expect(stdout.match(/^::error /gm)).toHaveLength(2)
  expect(readFileSync(summary, 'utf8').match(/^\| answers/gm)).toHaveLength(2)
})

test('of several templates each gets the parameters that it has', async () => {
  const command = 'template.json staged.yaml --parameter Stage=prod --only Hello --runs 5 --reporter json'
  const { stdout, code } = await runCli(words(command), users)
  expect(JSON.parse(stdout)).toMatchObject({ reports: [{ name: 'Hello', ok: true }] })
  expect(code).toBe(0)
})

test('a variable that the template does not tell comes from --env-file', async () => {
  const event = ['replay', 'event.json', 'users.mjs#greet', '--env-file', 'test.env']
  const { stdout } = await runCli(event, users)
  expect(stdout).toContain(`{ statusCode: 200, body: '{"greeting":"hello"}' }`)
})

test('no report shows what --env-file holds', async () => {
  writeFileSync(join(folder, 'secret.env'), 'DB_PASSWORD=hunter2\n')
  writeFileSync(join(folder, 'request.json'), '{ "method": "GET", "path": "/" }')
  writeFileSync(join(folder, 'wrong.mjs'), `export const handler = async () => ({ statusCode: 200, body: {} })\n`)
  const more = ['--gateway', 'rest', '--env-file', 'secret.env']
  const said = await Promise.all([
    runCli(['wrong.mjs#handler', '--runs', '5', ...more], folder),
    runCli(['wrong.mjs#handler', '--runs', '5', '--reporter', 'junit', ...more], folder),
    runCli(['wrong.mjs#handler', '--runs', '5', '--reporter', 'json', ...more], folder),
    runCli(['replay', 'request.json', 'wrong.mjs#handler', ...more], folder),
  ])
  for (const { code, stdout } of said) {
    expect(code).toBe(1)
    expect(stdout).not.toContain('hunter2')
    expect(stdout).not.toContain('timeLimitMs')
    expect(stdout).toContain('process.env[')
  }
})

/** What is not the same each time: durations, and counts that the search may change any day. */
function steady(text: string): string {
  return (
    text
      .replaceAll(/\d[\d,]* calls/g, '… calls')
      .replaceAll(/\b\d+ ms\b|\b\d+(?:\.\d)? s\b(?= *(?:$|<))/gm, '… ms')
      .replaceAll(/time="[\d.]+"/g, 'time="…"')
      .replaceAll(/nodejs\d+\.x worker/g, 'nodejs….x worker')
      // Node's own words
      .replaceAll(/is not JSON: .*/g, 'is not JSON: …')
      .replaceAll(users, '…/')
  )
}

function part(command: string, { code, stdout, stderr }: CliResult): string {
  const blocks = [`\`\`\`console\n$ proxyproof ${command}`.trimEnd() + '\n```', `Exit code ${code}`]
  if (stdout !== '') blocks.push(`\`\`\`text\n${steady(stdout).trimEnd()}\n\`\`\``)
  if (stderr !== '') blocks.push(`On stderr:\n\n\`\`\`text\n${steady(stderr).trimEnd()}\n\`\`\``)
  return `${blocks.join('\n\n')}\n`
}

/** Words of a command; quotes keep blanks. */
function words(command: string): string[] {
  return [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, bare]) => single ?? double ?? bare!,
  )
}
