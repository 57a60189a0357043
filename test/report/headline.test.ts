import { expect, test } from 'vitest'
import { httpRequest } from '../../src/http/request.ts'
import { headline } from '../../src/report/headline.ts'
import { aFinding } from './fixtures.ts'

const { rejection: _, ...passed } = aFinding().answer

test('a refused payload: who answers what to which request', () => {
  expect(headline(aFinding())).toBe('REST API answers 502 to POST /users')
  expect(headline(aFinding({ gateway: 'alb', repeats: 'sometimes' }))).toBe('ALB answers 502 to POST /users, sometimes')
})

test('an answer of the handler itself', () => {
  expect(headline(aFinding({ code: 'server-error', answer: { ...passed, status: 500 } }))).toBe(
    'The handler answers 500 to POST /users',
  )
})

test('an answer that passes but is wrong says what is wrong', () => {
  expect(headline(aFinding({ code: 'acme/tidy', level: 'warning', answer: { ...passed, status: 200 } }))).toBe(
    'Warning: REST API answers 200 to POST /users: acme/tidy',
  )
})

test('a payload of the wrong shape lacks no set-up', () => {
  expect(headline(aFinding({ onEvery: true, request: httpRequest() }))).toBe(
    'REST API answers 502 to every request, even GET /',
  )
})

test('every request fails', () => {
  const outcome = { kind: 'function-error', payload: { errorType: 'Error', errorMessage: 'no database' } } as const
  expect(headline(aFinding({ onEvery: true, request: httpRequest(), outcome }))).toBe(
    'REST API answers 502 to every request, even GET /. Is set-up missing (environment, database, authorizer)?',
  )
})

test('nearly every request fails', () => {
  const outcome = { kind: 'function-error', payload: { errorType: 'Error', errorMessage: 'no database' } } as const
  expect(headline(aFinding({ onMost: true, request: httpRequest(), outcome }))).toBe(
    'REST API answers 502 to GET /. Is set-up missing (environment, database, authorizer)?',
  )
})

test('a module that is no JavaScript lacks no set-up', () => {
  const outcome = {
    kind: 'function-error',
    payload: { errorType: 'Runtime.UserCodeSyntaxError', errorMessage: 'SyntaxError: Unexpected end of input' },
  } as const
  expect(headline(aFinding({ code: 'init-failed', onEvery: true, request: httpRequest(), outcome }))).toBe(
    'REST API answers 502 to every request, even GET /',
  )
})

test('a long target is cut and counted', () => {
  expect(headline(aFinding({ request: httpRequest({ path: `/${'abc/'.repeat(400)}` }) }))).toMatch(
    /^REST API answers 502 to GET \/[abc/]+… \(1,525 more characters\)$/,
  )
})
