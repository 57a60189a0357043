import { expect, test } from 'vitest'
import { failedThen, failsAlike } from '../../src/cli/fails-alike.ts'
import { restApi } from '../../src/gateway/rest.ts'
import { httpRequest } from '../../src/http/request.ts'
import type { CapturedExchange } from '../../src/logs/captured-exchange.ts'

type Answer = NonNullable<CapturedExchange['answer']>

const captured = (answer: Answer | undefined, explained = ''): CapturedExchange => ({
  ...(answer && { answer }),
  explained,
  missing: [],
  remade: [],
})

function thrown(errorMessage: string) {
  const outcome = { kind: 'function-error', payload: { errorType: 'Error', errorMessage } } as const
  return { outcome, answer: restApi().toResponse(outcome, httpRequest()) }
}

const timedOut = thrown('RequestId: 1 Error: Task timed out after 3.00 seconds')

test.each<[string, Answer | undefined, string, ReturnType<typeof thrown>, boolean]>([
  ['a hang, and it hangs', { status: 502, reason: 'function-timed-out' }, '', timedOut, true],
  ['a hang, and it throws', { status: 502, reason: 'function-timed-out' }, '', thrown('no table'), false],
  [
    'an error, and it throws that',
    { status: 502, reason: 'function-error' },
    'Error: no table',
    thrown('no table'),
    true,
  ],
  ['an error, and it throws another', { status: 502, reason: 'function-error' }, 'Error: no table', thrown('x'), false],
  ['another status', { status: 500, reason: 'function-error' }, 'Error: no table', thrown('no table'), false],
  ['no answer', undefined, '', thrown('no table'), false],
])('the log has %s', (_, answer, explained, now, alike) => {
  expect(failsAlike(captured(answer, explained), now)).toBe(alike)
})

test('a request failed then if a front end answered in the place of the handler, or the handler said so', () => {
  const answers: (Answer | undefined)[] = [
    { status: 502 },
    { status: 413, reason: 'function-error' },
    { status: 404 },
    undefined,
  ]
  expect(answers.map((answer) => failedThen(captured(answer)))).toEqual([true, true, false, false])
})
