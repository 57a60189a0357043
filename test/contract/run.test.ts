import { expect, test } from 'vitest'
import { openRun } from '../../src/contract/run.ts'

const handler = async () => ({ statusCode: 200 })
const patched = () => [console.log, process.exit, globalThis.fetch]

test('a run that cannot be opened leaves nothing behind', async () => {
  const before = patched()
  const reference = Object.defineProperty(new URL('http://localhost:9'), 'pathname', {
    get: () => {
      throw new Error('no path')
    },
  })
  await expect(openRun(handler, { reference }, {})).rejects.toThrow('no path')
  const app = () => new Response('')
  await expect(openRun('./is-not-there.ts#handler', { reference: app }, {})).rejects.toThrow(TypeError)
  expect(patched().map((value, i) => value === before[i])).toEqual([true, true, true])
})
