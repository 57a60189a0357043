// npm run bench:imported [name pattern]: how many of the strangers' handlers a default run finds to be wrong where a vitest test imports
// them, one file each: runners transform what they import, and the source is read back. Found is what the known request shows.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../../', import.meta.url))
// Inside the project, where its runner and its packages are.
const folder = join(root, 'test/imported')
const results = join(tmpdir(), `proxyproof-imported-${process.pid}.txt`)
const only = new RegExp(process.argv[2] ?? '')

const makers = {
  rest: 'restApi',
  'http-v1': 'httpApi',
  'http-v2': 'httpApi',
  'function-url': 'functionUrl',
  alb: 'applicationLoadBalancer',
}

async function cases() {
  const outfile = join(folder, 'cases.mjs')
  const entry = join(root, 'test/zoo/strangers/cases.ts')
  await build({ entryPoints: [entry], bundle: true, platform: 'node', format: 'esm', outfile, logLevel: 'error' })
  return (await import(pathToFileURL(outfile).href)).strangers.filter(({ name }) => only.test(name))
}

function testOf({ name, entry, gateway, options = {}, request }) {
  const from = `'../zoo/strangers/${name}/wrong/${entry}'`
  const load = entry.endsWith('.cjs')
    ? `import loaded from ${from}\nconst { handler } = loaded`
    : `import { handler } from ${from}`
  const told = { ...(gateway === 'http-v1' && { payloadFormat: '1.0' }), ...options }
  const asked = {
    method: request.method,
    path: request.path,
    query: request.query,
    headers: request.headers,
    body: request.body,
  }
  return `import { appendFileSync } from 'node:fs'
import { test } from 'vitest'
import { checkProxyHandler, httpRequest, ${makers[gateway]} } from 'proxyproof'
${load}

test('${name}', { timeout: 30_000 }, async () => {
  const options = { gateway: ${makers[gateway]}(${JSON.stringify(told)}), runtime: 'nodejs20.x', seed: 1 }
  const examples = [httpRequest(${JSON.stringify(asked)})]
  const known = (await checkProxyHandler(handler, { ...options, examples, numRuns: 0 })).findings
  const { findings, runs, calls } = await checkProxyHandler(handler, options)
  const found = findings.find(({ signature }) => known.some((one) => one.signature === signature))
  appendFileSync(${JSON.stringify(results)}, \`\${found ? found.foundAfter : 'missed'} ${name} \${runs} \${calls.learn}\\n\`)
})
`
}

mkdirSync(folder, { recursive: true })
writeFileSync(results, '')
try {
  for (const one of await cases()) writeFileSync(join(folder, `${one.name}.test.ts`), testOf(one))
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const args = ['run', 'test/imported', '--project', 'apart', '--no-isolate', '--maxWorkers', '1', '--reporter', 'dot']
  try {
    execFileSync(process.execPath, [vitest, ...args], { cwd: root, stdio: 'ignore' })
  } catch {
    console.log('some tests failed: see them with npx vitest run test/imported')
  }
} finally {
  rmSync(folder, { recursive: true })
}
const lines = readFileSync(results, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' '))
rmSync(results)
const after = lines.flatMap(([calls]) => (calls === 'missed' ? [] : [Number(calls)])).toSorted((a, b) => a - b)
const missed = lines.filter(([calls]) => calls === 'missed').map(([, name]) => name)
const percent = ((100 * after.length) / lines.length).toFixed(1)
console.log(
  `imported by a test: ${after.length}/${lines.length} (${percent} %), calls median ${after[after.length >> 1]}`,
)
console.log(`missed: ${missed.join(', ') || 'none'}`)
