import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readFileSync } from 'node:fs'
import { deflateRawSync, gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { readReplayInput } from '../../src/cli/replay-input.ts'
import { eventsFromLogs } from '../../src/logs/events-from-logs.ts'
import { logReader } from '../../src/logs/log-reader.ts'

const folder = mkdtempSync(join(tmpdir(), 'proxyproof-logs-'))
afterAll(() => rmSync(folder, { recursive: true }))

const fixture = (name: string) => fileURLToPath(new URL(`../logs/fixtures/${name}`, import.meta.url))
const interleaved = readFileSync(fixture('interleaved.log'))
const expected = eventsFromLogs(interleaved.toString())

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const none = inPieces(new Uint8Array(), 1)

async function read(bytes: Uint8Array | string, size = 65_536) {
  return readReplayInput('-', inPieces(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, size))
}

async function exchangesOf(bytes: Uint8Array | string, size?: number) {
  const input = await read(bytes, size)
  if (input.kind !== 'log') throw new Error('not taken for a log')
  return input.log.exchanges
}

describe('a log as it arrives', () => {
  test('from a file and from standard input, cut anywhere, characters too', async () => {
    const input = await readReplayInput(fixture('interleaved.log'), none)
    expect(input).toMatchObject({ kind: 'log', whole: true, log: { exchanges: expected, dropped: 0 } })
    expect(await exchangesOf(interleaved, 1)).toEqual(expected)
    expect(await exchangesOf(interleaved, 3)).toEqual(expected)
  })

  test('in gzip, as a bucket has it, and several of them one after the other', async () => {
    expect(await exchangesOf(gzipSync(interleaved), 100)).toEqual(expected)
    const half = interleaved.indexOf('\n', interleaved.length / 2) + 1
    const two = Buffer.concat([gzipSync(interleaved.subarray(0, half)), gzipSync(interleaved.subarray(half))])
    expect(await exchangesOf(two)).toEqual(expected)
  })

  test('in UTF-16, as PowerShell redirects it', async () => {
    expect(await exchangesOf(Buffer.from(`\ufeff${interleaved.toString()}`, 'utf16le'), 7)).toEqual(expected)
  })

  test('with the mark that Windows puts before UTF-8', async () => {
    expect(await exchangesOf(`\ufeff${interleaved.toString()}`)).toEqual(expected)
    const input = await read('\ufeff{"method":"GET","path":"/"}')
    expect(input.kind).toBe('one')
  })

  test('that was cut within a character at 1,024 bytes', async () => {
    const [cut] = await exchangesOf(readFileSync(fixture('cut.log')))
    expect(new TextDecoder().decode(cut!.request!.body!)).not.toContain('\ufffd')
  })
})

describe('what is told by its content', () => {
  test.each([
    ['a request', '{"method":"GET","path":"/a"}', 'one'],
    ['an event', readFileSync(fixture('event.json'), 'utf8'), 'one'],
    ['a list of events', readFileSync(fixture('events.json'), 'utf8'), 'log'],
    ['events, one a line', readFileSync(fixture('events.jsonl'), 'utf8'), 'log'],
    ['one entry of an access log', '{"requestId":"a1","httpMethod":"GET","path":"/a","status":"502"}', 'log'],
    ['an export', readFileSync(fixture('filter-log-events.json'), 'utf8'), 'log'],
  ])('%s', async (_, text, kind) => {
    expect((await read(text)).kind).toBe(kind)
  })

  test('values that an event hides are made up and named', async () => {
    const event = JSON.parse(readFileSync(fixture('event.json'), 'utf8')) as { headers: Record<string, string> }
    event.headers['Authorization'] = '********1234'
    const input = await read(JSON.stringify(event))
    expect(input).toMatchObject({ one: { remade: ['headers.Authorization'] } })
  })
})

describe('what is no log', () => {
  const zip = Buffer.concat([Buffer.from('PK\u0003\u0004'), deflateRawSync(interleaved)])
  test.each([
    ['nothing', Buffer.alloc(0), /standard input is empty/],
    ['bytes', Buffer.from([1, 2, 3, 0, 255, 254, 7, 8]), /is binary, no log: replay takes text, JSON, CSV or gzip/],
    [
      'a text with too many control bytes',
      Buffer.from(`${'GET /pets 200\n'.repeat(20)}${'\u0001'.repeat(20)}`),
      /is binary, no log/,
    ],
    ['an archive', zip, /is a ZIP archive: unpack it, unzip -p/],
    ['half a gzip file', gzipSync(interleaved).subarray(0, 300), /gzip that is damaged or not whole/],
    ['Parquet', Buffer.from('PAR1....'), /is Parquet: deliver the log as JSON/],
  ])('%s is refused, with what to do', async (_, bytes, message) => {
    await expect(read(bytes)).rejects.toThrow(message)
  })

  test('a few control bytes make no binary', async () => {
    expect(await exchangesOf(`\u0001\u0002\u0003\n${interleaved.toString()}`)).toHaveLength(expected.length)
  })

  test('a file that is not there is named', async () => {
    await expect(readReplayInput(join(folder, 'nothing.log'), none)).rejects.toThrow(/nothing\.log cannot be read/)
  })

  test('a request that cannot be sent is refused with the reason', async () => {
    const file = join(folder, 'request.json')
    writeFileSync(file, '{"method":"GET","path":"no slash"}')
    await expect(readReplayInput(file, none)).rejects.toThrow(
      /request\.json holds no request that can be sent: path must start/,
    )
  })
})

describe('a log that is large', () => {
  const id = (i: number) => `1a2b3c4d-0000-4000-8000-${String(i).padStart(12, '0')}`
  const request = (i: number, status: number) =>
    `(${id(i)}) HTTP Method: POST, Resource Path: /a\n(${id(i)}) Method request body before transformations: ${'x'.repeat(900)}\n(${id(i)}) Method completed with status: ${status}\n`

  test('keeps what failed, gives up the rest and says so', () => {
    const reader = logReader(2_000_000)
    for (let i = 0; i < 5_000; i++) reader.push(request(i, i % 1_000 === 0 ? 502 : 200))
    expect(reader.full).toBe(false)
    const { exchanges, dropped } = reader.end()
    expect(exchanges.filter(({ answer }) => answer?.status === 502)).toHaveLength(5)
    expect(dropped).toBeGreaterThan(3_000)
    expect(dropped + exchanges.length).toBe(5_000)
  })

  test('of failures alone is read until no more is kept', () => {
    const reader = logReader(500_000)
    let i = 0
    while (!reader.full && i < 5_000) reader.push(request(i++, 502))
    expect(i).toBeLessThan(1_000)
    expect(reader.end().exchanges.length).toBeGreaterThan(300)
  })

  test('with a line that never ends is read to its end', async () => {
    const long = Buffer.concat([
      interleaved,
      Buffer.from(`(${id(1)}) Method request headers: {`),
      Buffer.alloc(25_000_000, 'a'),
      Buffer.from('\n'),
      interleaved,
    ])
    const exchanges = await exchangesOf(long)
    expect(exchanges.slice(0, 2).map(({ requestId }) => requestId)).toEqual(expected.map(({ requestId }) => requestId))
  })
})

describe('a request that cannot be sent as it stands is refused, with what is wrong', () => {
  test.each([
    ['"body":{"name":"x"}', /body must be text, null, .*; got \{"name":"x"\}/],
    ['"body":5', /body must be text, null, .*; got 5/],
    ['"headers":"x: y"', /headers must be a record or a list of pairs; got "x: y"/],
    ['"headers":{"x":5}', /headers: the value of x must be a string.*; got 5/],
    ['"headers":["x"]', /headers: a line must be a pair of name and value; got "x"/],
    ['"headers":[[1,"y"]]', /headers: a name must be an HTTP token; got 1/],
  ])('%s', async (member, said) => {
    await expect(read(`{"method":"POST","path":"/",${member}}`)).rejects.toThrow(said)
  })

  test.each(['"body":null', '"body":"x"', '"body":{"text":"x"}', '"headers":{"x":["1","2"]}', '"headers":[["x","1"]]'])(
    '%s is fine',
    async (member) => {
      expect((await read(`{"method":"POST","path":"/",${member}}`)).kind).toBe('one')
    },
  )
})
