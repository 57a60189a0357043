import { mkdirSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { at, blocksOf } from './readme-file.ts'

/** The report of the README's first test, from running it; its file is named as the README names it. */
export async function newcomerReport(markdown: string): Promise<string> {
  const { text } = blocksOf(markdown).find(({ language }) => language === 'ts')!
  const folder = at('.scratch/newcomer')
  mkdirSync(folder, { recursive: true })
  const file = `${folder}/users.test.ts`
  const own = `const test = (_title: string, run: () => unknown) => { Object.assign(globalThis, { readmeTest: run }) }`
  // A busy machine must not end the run early, which may change what it finds.
  const unhurried = text.replace('Handler(handler))', 'Handler(handler, { timeLimitMs: 15_000 }))')
  writeFileSync(file, unhurried.replace(`import { test } from 'vitest'`, own))
  await import(/* @vite-ignore */ `${pathToFileURL(file).href}?${Date.now()}`)
  const { readmeTest } = globalThis as unknown as { readmeTest: () => Promise<unknown> }
  const thrown = await readmeTest().then(
    () => undefined,
    (error: Error) => error,
  )
  if (thrown?.name !== 'ContractError') throw new Error('the first test of the README should fail', { cause: thrown })
  return `\`\`\`text\n${thrown.message.replaceAll('.scratch/newcomer/', '').replace(/\n +timeLimitMs: 15000,/, '')}\n\`\`\`\n`
}

/** The report that stands in the README, unless the new one differs in more than ids, counts of calls, runtime and time. */
export function steadyReport(standing: string, report: string): string {
  return steady(standing) === steady(report) ? standing : report
}

function steady(report: string): string {
  return report
    .replace(/(Lambda request id: )[\w-]+/, '$1I')
    .replace(/ in [\d,]+ calls · /, ' in N calls · ')
    .replace(/ · nodejs\d+\.x in-process/, ' · nodejs')
    .replace(/ · [\d.,]+ m?s$/m, ' · T ms')
}
