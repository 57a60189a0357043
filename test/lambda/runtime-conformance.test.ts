import { existsSync, readFileSync, rmSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createInvoker } from '../../src/lambda/create-invoker.ts'
import { recorded, seen, taskOf, type RuntimeCase } from './runtime-case.ts'
import { skips } from './runtime-skips.ts'

const file = new URL('../../../shared/conformance/runtime-cases.json', import.meta.url)
const cases = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as RuntimeCase[]) : []
const isSkipped = ({ id }: RuntimeCase) => skips.some(([pattern]) => pattern.test(id))

/** Long enough for every case that answers; the cases that never do say three seconds. */
const timeoutMs = 3_000

async function outcomeOf(runtimeCase: RuntimeCase): Promise<object> {
  const source = taskOf(runtimeCase)
  const invoker = await createInvoker(source, { runtime: runtimeCase.runtime })
  try {
    const { outcome } = await invoker.invoke(runtimeCase.event, { timeoutMs })
    return seen(outcome, runtimeCase, source.root)
  } finally {
    await invoker.close()
    rmSync(source.root, { recursive: true })
  }
}

describe.runIf(cases.length > 0).concurrent('a worker answers as the real runtime client did', () => {
  for (const runtimeCase of cases.filter((each) => !isSkipped(each))) {
    it(runtimeCase.id, async () => {
      expect(await outcomeOf(runtimeCase)).toEqual(recorded(runtimeCase))
    })
  }
})

describe.runIf(cases.length > 0)('the list of skipped cases', () => {
  it('names at most one in a hundred', () => {
    expect(cases.filter(isSkipped).length).toBeLessThanOrEqual(cases.length / 100)
  })

  it('names only cases that still differ', async () => {
    for (const skipped of cases.filter(isSkipped))
      expect(await outcomeOf(skipped), skipped.id).not.toEqual(recorded(skipped))
  })
})
