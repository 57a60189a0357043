import { rmSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createInvoker } from '../../src/lambda/create-invoker.ts'
import { recordedCases } from '../evidence/cases.ts'
import { recorded, seen, taskOf, type RuntimeCase } from './runtime-case.ts'
import { skips } from './runtime-skips.ts'

/** `npm run bench:runtime` runs every case, and each for as long as it was waited for. */
const whole = process.env['RUNTIME_ALL'] !== undefined

const cases = recordedCases<RuntimeCase>('runtime-cases')
const isSkipped = ({ id }: RuntimeCase) => skips.some(([pattern]) => pattern.test(id))
const isRun = (each: RuntimeCase) => !isSkipped(each) && (whole || !repeatsNode20(each))

/** Long enough for every case that answers. */
const timeoutMs = 3_000

/** For the cases that never answer; nothing but the message tells how long was waited. */
const hurriedMs = whole ? timeoutMs : 300

async function outcomeOf(runtimeCase: RuntimeCase): Promise<object> {
  const source = taskOf(runtimeCase)
  const invoker = await createInvoker(source, { runtime: runtimeCase.runtime })
  try {
    const { outcome } = await invoker.invoke(runtimeCase.event, {
      timeoutMs: runtimeCase.outcome.kind === 'timeout' ? hurriedMs : timeoutMs,
    })
    return seen(outcome, runtimeCase, source.root)
  } finally {
    await invoker.close()
    rmSync(source.root, { recursive: true })
  }
}

/** What a case recorded, had it been waited for as long as here. */
function expected(runtimeCase: RuntimeCase): object {
  const { invokerError } = runtimeCase.outcome
  if (runtimeCase.outcome.kind !== 'timeout' || invokerError === undefined) return recorded(runtimeCase)
  const errorMessage = invokerError.errorMessage.replace('3.00 seconds', `${(hurriedMs / 1_000).toFixed(2)} seconds`)
  return recorded({
    ...runtimeCase,
    outcome: { ...runtimeCase.outcome, invokerError: { ...invokerError, errorMessage } },
  })
}

/**
 * Whether nodejs20.x did the same in the twin of a case on nodejs22.x: the worker has one algorithm for both. They differ in
 * how modules are loaded and in how much a stream holds, so those cases are run on either.
 */
function repeatsNode20(each: RuntimeCase): boolean {
  if (each.runtime !== 'nodejs22.x' || /^(?:l|st)-/.test(each.id)) return false
  const twin = cases.find(({ id }) => id === each.id.replace('@nodejs22.x', '@nodejs20.x'))
  return twin !== undefined && whatHappens(twin) === whatHappens(each)
}

const whatHappens = ({ handlerSource, files, handler, event, outcome }: RuntimeCase) =>
  JSON.stringify([handlerSource, files, handler, event, outcome])

describe.runIf(cases.length > 0).concurrent('a worker answers as the real runtime client did', () => {
  for (const runtimeCase of cases.filter(isRun)) {
    it(runtimeCase.id, async () => {
      expect(await outcomeOf(runtimeCase)).toEqual(expected(runtimeCase))
    })
  }
})

describe.runIf(cases.length > 0)('the list of skipped cases', () => {
  it('names at most one in a hundred', () => {
    expect(cases.filter(isSkipped).length).toBeLessThanOrEqual(cases.length / 100)
  })

  it('names only cases that still differ', async () => {
    for (const skipped of cases.filter(isSkipped))
      expect(await outcomeOf(skipped), skipped.id).not.toEqual(expected(skipped))
  })
})
