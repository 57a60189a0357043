import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { checkProxyHandler } from 'proxyproof'
import { restApi } from '../../src/gateway/rest.ts'

const file = fileURLToPath(new URL('fixtures/streams.mjs', import.meta.url))
const codes = async (name: string) => {
  const gateway = restApi({ responseTransferMode: 'STREAM' })
  const report = await checkProxyHandler(`${file}#${name}`, { gateway, numRuns: 20 })
  return report.findings.map(({ code }) => code)
}

it('a stream whose metadata has no content type is not blamed for the one that the front end adds', async () => {
  expect(await codes('untyped')).toEqual([])
})

it('a stream that says JSON itself and is none is told', async () => {
  expect(await codes('wronglyTyped')).toEqual(['body-not-json'])
})
