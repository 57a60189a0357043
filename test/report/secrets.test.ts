import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { httpRequest } from '../../src/http/request.ts'
import { curlOf } from '../../src/report/curl.ts'
import { hidden, hiddenIn, inCode, inShell, masked, secretsOf } from '../../src/report/secrets.ts'
import { requestCode } from '../../src/report/test-snippet.ts'

const environment = { HOOK: "s3c'ret $1", KEY: 'abc4', SHORT: 'abc', DEBUG: 'true', TABLE: 'users' }
const secrets = secretsOf(environment, ['HOOK', 'KEY', 'SHORT', 'DEBUG'])

const request = httpRequest({
  method: 'POST',
  path: '/abc4/true',
  query: `k=abc41&h=${encodeURIComponent(environment.HOOK)}`,
  headers: [
    ['x-hook', environment.HOOK],
    ['authorization', 'Bearer abc4'],
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
    frame: { file: 'abc4.ts' },
    stack: 'Error: abc4\n    at f (abc4.ts:1:2)',
  }
  expect(hiddenIn(plain, secrets)).toEqual({ ...plain, stack: 'Error: $KEY\n    at f (abc4.ts:1:2)' })
  const other = { path: '/users', list: [1, null] }
  expect(hidden(other, secrets)).toBe(other)
  expect(hidden(request, [])).toBe(request)
})

test('a word, a small number and a code of a finding are no secrets', () => {
  const values = [
    'error',
    'INFO',
    'True',
    'production',
    'users',
    '300000',
    'handler-threw',
    'hunter2',
    'areallylongword',
    '1234567',
  ]
  const named = Object.fromEntries(values.map((value, at) => [`V${at}`, value]))
  expect(secretsOf(named, Object.keys(named)).map(({ text }) => text)).toEqual([
    'areallylongword',
    'hunter2',
    '1234567',
  ])
})

test('the names and words of proxyproof stay where a secret is the same', () => {
  const same = secretsOf({ A: 'statusCode', B: 'function-error', C: 'settledBy' }, ['A', 'B', 'C'])
  const record = { settledBy: 'returned', outcome: { kind: 'function-error', payload: { statusCode: 200 } } }
  expect(hiddenIn(record, same)).toBe(record)
  const theirs = { payload: { kind: 'function-error', settledBy: 1, headers: { frame: 'settledBy' } } }
  expect(hiddenIn(theirs, same)).toEqual({ payload: { kind: '$B', $C: 1, headers: { frame: '$C' } } })
})

test('a repeated secret, or one before a run, is read from the environment too', () => {
  for (const body of ['abc4'.repeat(3), `abc4${'x'.repeat(50)}`, `${'x'.repeat(50)}abc4`]) {
    const code = inCode(requestCode(masked(httpRequest({ method: 'POST', body }), secrets)), secrets)
    expect(code).not.toMatch(/abc4|Proxyproof/)
    // oxlint-disable-next-line no-new-func
    const made = new Function('process', `return ${code}`)({ env: environment }) as { body: string }
    expect(made.body).toBe(body)
  }
})

test('quotes of every kind are followed', () => {
  const command = [
    `'a\\' 'ProxyproofSecret0x'`,
    `$'a\\'ProxyproofSecret0x' 'it'\\''s ProxyproofSecret0x'`,
    `"a\\"ProxyproofSecret0x" "$(printf 'a: ProxyproofSecret0x')"`,
  ].join(' ')
  const said = execFileSync('bash', ['-c', `printf '%s\\n' ${inShell(command, secrets)}`], {
    env: { HOOK: "a'b", PATH: process.env['PATH'] },
    encoding: 'utf8',
  })
  expect(said.trim().split('\n')).toEqual(['a\\', "a'b", "a'a'b", "it's a'b", `a"a'b`, "a: a'b"])
})

test('the code of a test makes the same request where the variables are set', () => {
  const code = inCode(requestCode(masked(request, secrets)), secrets)
  expect(code).not.toMatch(/abc4|s3c/)
  expect(code).toContain(`['x-hook', process.env['HOOK'] ?? '']`)
  // oxlint-disable-next-line no-new-func
  const made = new Function('process', `return ${code}`)({ env: environment }) as { body: string }
  expect(httpRequest(made)).toEqual(request)
})

test('the shell fills in the variables', () => {
  const command = inShell(curlOf(masked({ ...request, path: '/abc4', query: 'k=abc41' }, secrets)), secrets)
  expect(command).not.toMatch(/abc4|s3c/)
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
    'authorization: Bearer abc4',
    '--data-binary',
    `{"hook":"${environment.HOOK}","users":"abc"}`,
    'https://a/abc4?k=abc41',
  ])
})
