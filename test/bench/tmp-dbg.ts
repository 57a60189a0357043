import { readFileSync, existsSync } from 'node:fs'
import { runContract } from '../../src/contract.ts'
import { gatewayNamed } from '../../src/contract-options.ts'
const [dir, name] = process.argv.slice(2)
const c =
  dir === 'zoo'
    ? ((await import('../zoo/zoo.ts')).zoo.find((z: any) => z.name === name)! as any)
    : JSON.parse(readFileSync(`${dir}/cases.json`, 'utf8')).find((c: any) => c.name === name)
let file = dir === 'zoo' ? `/work/main/test/zoo/${c.name}/${c.entry}` : `${dir}/${c.name}/wrong/index.mjs`
if (!existsSync(file)) file = `${dir}/${c.name}/wrong/index.cjs`
const r = await runContract(
  `${file}#handler`,
  {
    gateway: gatewayNamed(c.gateway, c.options ?? {}),
    isolation: 'in-process',
    runtime: 'nodejs20.x',
    seed: 1,
    timeLimitMs: 1500,
  } as any,
  {},
)
console.log(r.findings.map((f) => f.code))
process.exit(0)
