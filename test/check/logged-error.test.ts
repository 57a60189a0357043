import { expect, test } from 'vitest'
import { loggedError } from '../../src/check/logged-error.ts'

const stack = '\n    at handler (/var/task/a.js:3:9)'

test.each([
  ['an error', [`TypeError: no id${stack}`], 'TypeError', 'no id'],
  [
    'one that its author called otherwise, after another line',
    ['TypeError: cache miss', `ValidationFailure: no id${stack}`],
    'ValidationFailure',
    'no id',
  ],
  [
    'one whose message has several lines',
    [`SyntaxError: Unexpected token 'a', "a\n" is not valid JSON${stack}`],
    'SyntaxError',
    `Unexpected token 'a', "a`,
  ],
])('%s that was logged with its stack is known by its name', (_, logs, name, message) => {
  expect(loggedError(logs)).toMatchObject({ name, message })
})
