import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { handlers, knownDifferences } from './handlers.mjs'
import { installClients } from './install.mjs'
import { runtimeApi } from './runtime-api.mjs'

// Runs handlers under the published runtime interface clients and under our emulation of them, and compares.

const { invoke } = await import('../../dist/index.js').catch(() => {
  console.error('dist/ is missing: npm run build')
  process.exit(1)
})
let packages
try {
  packages = installClients()
} catch (error) {
  console.log(`skipped: the runtime interface clients cannot be built here (${String(error.message).split('\n')[0]})`)
  process.exit(0)
}

const clients = {
  'nodejs20.x': (handler) => [join(packages, 'ric3', 'bin', 'index.mjs'), handler],
  'nodejs24.x': () => [join(packages, 'ric4', 'index.mjs')],
}
let differences = 0
for (const [name, source] of Object.entries(handlers)) {
  const root = mkdtempSync(join(tmpdir(), 'proxyproof-ric-'))
  writeFileSync(join(root, 'index.js'), source)
  for (const runtime of Object.keys(clients)) {
    const real = await underClient(root, runtime)
    const ours = told(await invoke({ root, handler: 'index.handler' }, {}, { runtime }))
    const same = isDeepStrictEqual(real, ours)
    const known = knownDifferences[runtime][name]
    if (!same && !known) differences++
    console.log(`${same ? 'same' : known ? 'known' : 'DIFFERS'}  ${runtime}  ${name}`)
    if (!same)
      console.log(`  ${known ?? 'not known'}\n  client    ${JSON.stringify(real)}\n  emulated  ${JSON.stringify(ours)}`)
  }
  rmSync(root, { recursive: true })
}
console.log(differences === 0 ? 'no differences' : `${differences} differences`)
process.exitCode = differences === 0 ? 0 : 1

async function underClient(root, runtime) {
  const api = await runtimeApi({})
  const child = spawn(process.execPath, clients[runtime]('index.handler'), {
    cwd: root,
    stdio: 'ignore',
    env: {
      PATH: process.env.PATH,
      AWS_LAMBDA_RUNTIME_API: api.address,
      _HANDLER: 'index.handler',
      LAMBDA_TASK_ROOT: root,
      AWS_LAMBDA_FUNCTION_NAME: 'f',
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '128',
      AWS_LAMBDA_LOG_GROUP_NAME: '/aws/lambda/f',
      AWS_LAMBDA_LOG_STREAM_NAME: 'stream',
    },
  })
  const exited = new Promise((resolve) => child.on('exit', (code) => resolve({ kind: 'exit', code })))
  // What it posted just before it ended may still be on its way.
  const ended = exited.then(async (exit) => {
    const late = new Promise((resolve) => setTimeout(resolve, 200, exit))
    return Promise.race([api.answered, late])
  })
  const outcome = await Promise.race([api.answered, ended])
  child.kill('SIGKILL')
  await exited
  api.close()
  return outcome.kind === 'exit' ? exitError(outcome.code) : outcome
}

/** The platform's own words for a process that ended. */
function exitError(code) {
  const reason =
    code === 0 ? 'Runtime exited without providing a reason' : `Runtime exited with error: exit status ${code}`
  return { kind: 'function-error', errorType: 'Runtime.ExitError', errorMessage: `RequestId: <id> Error: ${reason}` }
}

/** An outcome of ours in the words of the Runtime API. */
function told(outcome) {
  if (outcome.kind === 'payload') return { kind: 'payload', payload: outcome.payload }
  if (outcome.kind === 'stream') {
    const { contentType, chunks, error } = outcome
    return { kind: 'stream', contentType, text: Buffer.concat(chunks).toString(), ...(error && { error }) }
  }
  const { errorType, errorMessage } = outcome.payload
  return {
    kind: 'function-error',
    errorType,
    errorMessage: errorMessage?.replace(/RequestId: \S+ /, 'RequestId: <id> '),
  }
}
