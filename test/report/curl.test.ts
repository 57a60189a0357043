import { execFile, execFileSync } from 'node:child_process'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { HttpRequest } from '../../src/http/request.ts'
import { httpRequest } from '../../src/http/request.ts'
import { curlOf } from '../../src/report/curl.ts'

const run = promisify(execFile)

function hasCurl(): boolean {
  try {
    execFileSync('curl', ['--version'])
    return true
  } catch {
    return false
  }
}

interface Received {
  readonly method: string
  /** Latin-1: one character a byte. */
  readonly url: string
  readonly headers: string[][]
  readonly body: Buffer
}

let server: Server
let last: Received | undefined

// Not Node's HTTP server: it refuses bytes and methods that curl sends.
beforeAll(async () => {
  server = createServer((socket) => {
    let all = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', (chunk) => {
      all = Buffer.concat([all, chunk])
      const end = all.indexOf('\r\n\r\n')
      if (end < 0) return
      const [line = '', ...lines] = all.subarray(0, end).toString('latin1').split('\r\n')
      const headers = lines.map((one) => /^([^:]*): ?(.*)$/s.exec(one)!.slice(1))
      const length = Number(headers.find(([name]) => name!.toLowerCase() === 'content-length')?.[1] ?? 0)
      const body = all.subarray(end + 4)
      if (body.length < length) return
      const [method = '', url = ''] = line.split(' ')
      last = { method, url, headers, body }
      socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n')
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})
afterAll(() => server.close())

/** What the server got from the command, without what curl has to say itself. */
async function send(request: HttpRequest, shell: string): Promise<Received> {
  last = undefined
  const { port } = server.address() as AddressInfo
  const env = { ...process.env, API_URL: `http://127.0.0.1:${port}`, HOME: '/nonexistent', LC_ALL: 'C.UTF-8' }
  await run(shell, ['-c', `${curlOf(request)}\n`], { env })
  const { headers, ...rest } = last!
  return { ...rest, headers: headers.filter(([name]) => !/^(host|content-length)$/i.test(name!)) }
}

const everyByte = Uint8Array.from({ length: 256 }, (_, at) => at)
const nasty: Record<string, HttpRequest> = {
  'the boring one': httpRequest(),
  'a HEAD': httpRequest({ method: 'HEAD', path: '/a' }),
  'a HEAD with a body': httpRequest({ method: 'HEAD', body: 'a' }),
  'an OPTIONS': httpRequest({ method: 'OPTIONS', path: '/a' }),
  'a POST without body': httpRequest({ method: 'POST' }),
  'a POST with an empty body': httpRequest({ method: 'POST', body: '' }),
  'a GET with a body': httpRequest({ body: '{"a":1}' }),
  'a DELETE with a body and its type': httpRequest({
    method: 'DELETE',
    headers: { 'Content-Type': 'application/json' },
    body: '{}',
  }),
  'a method of its own': httpRequest({ method: "M'x!" }),
  'dot segments and slashes': httpRequest({ path: '/a/../b/./c//d/' }),
  'a path with two slashes first': httpRequest({ path: '//a' }),
  'escapes of every kind': httpRequest({ path: '/%2F%25%23%3F%00%zz%e9' }),
  'globs, quotes and dollars in the path': httpRequest({ path: '/{a,b}/[1-3]/$HOME/`id`/\'x\'/"y"/!!/\\n' }),
  'a query as it is': httpRequest({ path: '/', query: 'a&=&a=1&a=2&b[]=%zz&$(id)&c=\'"`!;|*' }),
  'a question mark in the query': httpRequest({ path: '/', query: 'a=?&b=?' }),
  'letters beyond ASCII in the query': httpRequest({ path: '/', query: 'q=\u4e2d' }),
  'headers that repeat, in their casing': httpRequest({
    headers: [
      ['X-A', '1'],
      ['x-a', '2'],
      ['X-a', ''],
    ],
  }),
  'headers of its own instead of those of curl': httpRequest({
    headers: { Accept: '*/*', 'user-agent': 'me', Cookie: 'a=1; b' },
  }),
  'a header with quotes, dollars and commands': httpRequest({ headers: { x: '\'"$HOME`id`!!%s\\n;@' } }),
  'a header in Latin-1': httpRequest({ headers: { x: 'caf\xe9 \xff 100%' } }),
  'a header with a tab': httpRequest({ headers: { x: 'a\tb' } }),
  'a body that starts with @': httpRequest({ method: 'POST', body: '@/etc/hostname' }),
  'a body with quotes and newlines': httpRequest({ method: 'PUT', body: 'it\'s "$HOME" `id` \\n %s\r\n\n' }),
  'a body that is only a newline': httpRequest({ method: 'POST', body: '\n' }),
  'a body in several scripts': httpRequest({ method: 'POST', body: 'caf\u00e9 \u4e2d \u{1f600}' }),
  'a byte order mark and a right-to-left mark': httpRequest({ method: 'POST', body: '\ufeff{"a":"\u202e"}' }),
  'a few bytes that are not text': httpRequest({ method: 'POST', body: Uint8Array.from([0, 0xff, 0x27, 0x25, 0x5c]) }),
  'every byte': httpRequest({ method: 'POST', body: everyByte }),
  'a long run in JSON': httpRequest({ method: 'POST', body: `{"a":"${'a'.repeat(300_000)}%"}` }),
  'long runs of percent, quote, backslash and zero': httpRequest({
    method: 'POST',
    body: '%'.repeat(2000) + "'".repeat(2000) + '\\'.repeat(2000) + '\0'.repeat(2000) + '-'.repeat(2000),
  }),
  'two million bytes': httpRequest({ method: 'PATCH', body: new Uint8Array(2_000_000).fill(0xe9) }),
  'a long body without runs': httpRequest({
    method: 'POST',
    body: Buffer.from(Array.from({ length: 40_000 }, (_, at) => (at * 7919) % 251)),
  }),
  'commands of log readers': httpRequest({
    method: 'POST',
    headers: { x: '##[error]a' },
    body: '::error::b ##[group]',
  }),
}

for (const shell of ['/bin/sh', 'bash'])
  test.skipIf(!hasCurl()).each(Object.entries(nasty))(
    `the command sends exactly the request in ${shell}: %s`,
    async (_, request) => {
      const got = await send(request, shell)
      const target = request.query === '' ? request.path : `${request.path}?${request.query}`
      expect(got.method).toBe(request.method)
      expect(Buffer.from(got.url, 'latin1').toString()).toBe(target)
      expect(got.headers).toEqual(request.headers)
      expect(got.body.equals(request.body ?? new Uint8Array())).toBe(true)
    },
  )

test('a simple request is a line that can be read', () => {
  const request = httpRequest({
    method: 'POST',
    path: '/users?limit=1',
    headers: { 'content-type': 'application/json' },
    body: '{"name":""}',
  })
  expect(curlOf(request)).toBe(
    `curl -i -g --path-as-is -H 'Accept:' -H 'User-Agent:' -H 'content-type: application/json' --data-binary '{"name":""}' "$API_URL/users?limit=1"`,
  )
})

test('bytes that cannot be typed are announced', () => {
  expect(curlOf(httpRequest({ method: 'POST', body: Uint8Array.from([255]) }))).toMatch(/^# the body is not text/)
  expect(curlOf(httpRequest({ method: 'POST', body: 'a\u0000' }))).toMatch(
    /^# the body has characters that cannot be typed/,
  )
})

test('a URL that curl cannot send is encoded, and the command says so', () => {
  expect(curlOf({ ...httpRequest(), path: '/a#b c' })).toMatch(/^# .*encoded here\n.*"\$API_URL\/a%23b%20c"$/)
})

test('letters beyond ASCII in a path are encoded as curl would, and the command says so', () => {
  expect(curlOf(httpRequest({ path: '/caf\u00e9' }))).toMatch(/^# curl percent-encodes .*\n.*"\$API_URL\/caf%C3%A9"$/)
})

test('the host and the framing of a captured request are left to curl', () => {
  const command = curlOf(httpRequest({ headers: { host: 'abc.example.com', 'content-length': '9', x: '1' } }))
  expect(command).not.toMatch(/example|content-length/)
})
