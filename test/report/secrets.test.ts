import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { httpRequest } from '../../src/http/request.ts'
import { curlOf } from '../../src/report/curl.ts'
import { hidden, inCode, inShell, marked, secretsOf } from '../../src/report/secrets.ts'
import { requestCode } from '../../src/report/test-snippet.ts'

const environment = { HOOK: "s3c'ret $1", KEY: 'abcd', SHORT: 'abc', DEBUG: 'true', TABLE: 'users' }
const secrets = secretsOf(environment, ['HOOK', 'KEY', 'SHORT', 'DEBUG'])

const request = httpRequest({
  method: 'POST',
  path: '/abcd/true',
  query: `k=abcd1&h=${encodeURIComponent(environment.HOOK)}`,
  headers: [
    ['x-hook', environment.HOOK],
    ['authorization', 'Bearer abcd'],
  ],
  body: `{"hook":"${environment.HOOK}","users":"abc"}`,
})

test('values from a file are shown by the names of their variables, where they are long enough to be secret', () => {
  const shown = hidden(request, secrets)
  expect(shown).toMatchObject({
    path: '/$KEY/true',
    query: 'k=$KEY1&h=$HOOK',
    headers: [
      ['x-hook', '$HOOK'],
      ['authorization', 'Bearer $KEY'],
    ],
  })
  expect(Buffer.from(shown.body!).toString()).toBe('{"hook":"$HOOK","users":"abc"}')
})

test('what holds no secret stays what it is, and so does where code stands', () => {
  const plain = {
    path: '/users',
    at: new Date(0),
    frame: { file: 'abcd.ts' },
    stack: 'Error: abcd\n    at f (abcd.ts:1:2)',
  }
  expect(hidden(plain, secrets)).toEqual({ ...plain, stack: 'Error: $KEY\n    at f (abcd.ts:1:2)' })
  const other = { path: '/users', list: [1, null] }
  expect(hidden(other, secrets)).toBe(other)
  expect(hidden(request, [])).toBe(request)
})

test('the code of a test makes the same request where the variables are set', () => {
  const code = inCode(requestCode(marked(request, secrets)), secrets)
  expect(code).not.toMatch(/abcd|s3c/)
  expect(code).toContain(`['x-hook', process.env['HOOK'] ?? '']`)
  // oxlint-disable-next-line no-new-func
  const made = new Function('process', `return ${code}`)({ env: environment }) as { body: string }
  expect(httpRequest(made)).toEqual(request)
})

test('the shell fills in the variables', () => {
  const command = inShell(curlOf(marked({ ...request, path: '/abcd', query: 'k=abcd1' }, secrets)), secrets)
  expect(command).not.toMatch(/abcd|s3c/)
  expect(command).toContain(`-H "x-hook: $HOOK" -H "authorization: Bearer $KEY"`)
  const echoed = execFileSync('sh', ['-c', command.replace(/^curl/, `printf '%s\\n'`)], {
    env: { ...environment, API_URL: 'https://a' },
    encoding: 'utf8',
  })
  expect(echoed.trim().split('\n').slice(3)).toEqual([
    '-H',
    'Accept:',
    '-H',
    'User-Agent:',
    '-H',
    'Content-Type:',
    '-H',
    `x-hook: ${environment.HOOK}`,
    '-H',
    'authorization: Bearer abcd',
    '--data-binary',
    `{"hook":"${environment.HOOK}","users":"abc"}`,
    'https://a/abcd?k=abcd1',
  ])
})
