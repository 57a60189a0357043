import { expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { httpApi } from '../../src/gateway/http-api.ts'
import { restApi } from '../../src/gateway/rest.ts'
import { httpRequest } from '../../src/http/request.ts'
import { folder } from '../lambda/task.ts'

const fails = `export const handler = async () => { throw new Error('no') }`
const works = `export const handler = async () => ({ statusCode: 200, body: 'ok' })`

async function replayed(source: string, file: string, text: string, flags = ['--gateway', 'http-v2']) {
  const root = folder({ 'index.mjs': source, [file]: text })
  let told = ''
  const out = { write: (part: string) => ((told += part), true) }
  async function* stdin() {}
  const code = await main(['replay', `${root}/${file}`, `${root}/index.mjs#handler`, ...flags], {
    stdout: out,
    stderr: out,
    stdin: stdin(),
    env: {},
    version: '0',
    onInterrupt: () => () => {},
  } as unknown as Parameters<typeof main>[1])
  return { code, told }
}

const request = JSON.stringify({ method: 'GET', path: '/' })
const log = JSON.stringify({ requestId: 'a1', routeKey: 'GET /', path: '/', httpMethod: 'GET', status: '500' })

test.each([
  ['a request', 'request.json', request],
  ['a log', 'access.jsonl', `${log}\n${log.replace('a1', 'a2')}`],
])('the exit code of a replay of %s says whether the handler could be loaded', async (_, file, text) => {
  expect((await replayed(`throw new Error('no table')\n${works}`, file, text)).code).toBe(2)
  expect((await replayed(fails, file, text)).code).toBe(1)
  expect((await replayed(works, file, text)).code).toBe(0)
})

test('what the front end answers itself is no replay', async () => {
  const { code, told } = await replayed(works, 'request.json', request, [
    '--gateway',
    'http-v2',
    '--routes',
    'GET /users',
  ])
  expect(code).toBe(2)
  expect(told).toContain(
    `replay: the request must reach the handler: the front end 'http-v2' answers GET / itself with 404 (no route for it)`,
  )
})

test('a handler that reaches for the network is told as that', async () => {
  const reaching = `export const handler = async () => ({ statusCode: 200, body: await (await fetch('https://example.com')).text() })`
  const { code, told } = await replayed(reaching, 'request.json', request)
  expect(told).toContain('(network-reached)')
  expect(code).toBe(1)
})

test('an event of another front end than the one that is named is refused', async () => {
  const event = JSON.stringify(restApi().toEvent(httpRequest({ method: 'POST', path: '/users' })))
  const { code, told } = await replayed(works, 'event.json', event)
  expect(code).toBe(2)
  expect(told).toContain(
    `replay: this is no event of the front end 'http-v2': the event comes from 'rest' (payload format 1.0)`,
  )
})

test.each([
  ['an event', 'event.json', ''],
  ['events', 'events.jsonl', '\n'],
])('routes that are told go before those of %s', async (_, file, more) => {
  const event = JSON.stringify(httpApi().toEvent(httpRequest({ path: '/users/7' })))
  const ids = `export const handler = async ({ pathParameters }) => ({ statusCode: 200, body: pathParameters.id.trim() })`
  const text = more === '' ? event : `${event}${more}${event}`
  expect((await replayed(ids, file, text, ['--routes', 'GET /users/{id}'])).code).toBe(0)
  expect((await replayed(ids, file, text, [])).code).toBe(1)
})
