import { describe, expect, test } from 'vitest'
import { stopObserving } from '../../../src/lambda/observe/observed.ts'
import { traceEvent } from '../../../src/lambda/observe/trace.ts'

const read = (event: object, handler: (event: any) => unknown) => {
  const traced = traceEvent(event)
  traced.scope(() => handler(traced.event))
  return traced.reads().map(({ kind, path, present }) => `${kind} ${path.join('/')}${present ? '' : ' (absent)'}`)
}

describe('what is read from an event', () => {
  test('members, nested ones, and absent ones', () => {
    const reads = read({ headers: { a: '1' }, query: null }, (event) => [
      event.headers.a,
      event.headers.b,
      event.query?.c,
    ])
    expect(reads).toEqual(['get headers', 'get query (absent)', 'get headers/a', 'get headers/b (absent)'])
  })

  test('destructuring, `in`, hasOwn and enumeration', () => {
    const event = { headers: { a: '1', b: '2' }, query: { c: '3' }, path: '/' }
    const reads = read(event, ({ path, headers, query }) => [
      path,
      'x' in headers,
      Object.hasOwn(headers, 'a'),
      Object.entries(query),
    ])
    expect(reads).toEqual([
      'get path',
      'get headers',
      'get query',
      'has headers/x (absent)',
      'has headers/a',
      'keys query',
    ])
  })

  test("what the language asks for by itself is not the handler's", () => {
    const reads = read({ list: ['a'] }, (event) => [
      JSON.stringify(event),
      `${event.list}`,
      event.list.map(String),
      event.constructor,
      { ...event },
    ])
    expect(reads.filter((text) => /toJSON|constructor|length|map|then|toString/.test(text))).toEqual([])
  })

  test('the body, parsed', () => {
    const event = { body: '{"user":{"name":"a"},"list":[1]}' }
    const reads = read(event, ({ body }) => {
      const { user, missing } = JSON.parse(body)
      return [user.name, missing]
    })
    expect(reads).toEqual([
      'get body',
      'get body()',
      'get body()/user',
      'get body()/missing (absent)',
      'get body()/user/name',
    ])
  })

  test('the body, decoded first', () => {
    const body = Buffer.from('{"a":1}').toString('base64')
    const reads = read(
      { body, isBase64Encoded: true },
      (event) => JSON.parse(Buffer.from(event.body, 'base64').toString()).a,
    )
    expect(reads).toContain('get body()/a')
  })

  test('an event that is written down as JSON says nothing, what is read beside it does', () => {
    const event = { headers: { a: '1' }, query: { b: '2' }, path: '/' }
    const reads = read(event, (traced) => [JSON.stringify(traced), JSON.stringify({ traced }), traced.path])
    expect(reads).toEqual(['get path'])
  })

  test('other JSON teaches nothing', () => {
    expect(read({ body: '{"a":1}' }, () => JSON.parse('{"b":1}').b)).toEqual([])
  })
})

test('a traced event passes for a plain one', () => {
  const event = { list: ['a', 'b'], headers: { a: '1' }, none: null }
  const { event: traced } = traceEvent(event) as { event: typeof event & { added?: unknown } }
  expect(Array.isArray(traced.list)).toBe(true)
  expect(JSON.stringify(traced)).toBe(JSON.stringify(event))
  expect({ ...traced.headers }).toEqual({ a: '1' })
  expect([...traced.list]).toEqual(['a', 'b'])
  expect(Object.entries(traced.headers)).toEqual([['a', '1']])
  expect(traced.headers).toBe(traced.headers)
  traced.added = traced.headers
  expect(traced.added).toBe(traced.headers)
})

test('frozen events can be read as well', () => {
  const reads = read(Object.freeze({ headers: Object.freeze({ a: '1' }) }), (event) => event.headers.a)
  expect(reads).toEqual(['get headers'])
})

test('JSON.parse is back before a call that is judged, whatever became of the last one, and not while one runs', async () => {
  stopObserving()
  const original = JSON.parse
  const { scope } = traceEvent({ body: '{}' })
  await scope(async () => {
    expect(JSON.parse).not.toBe(original)
    await Promise.resolve()
    expect(JSON.parse).not.toBe(original)
  })
  stopObserving()
  expect(JSON.parse).toBe(original)
  await expect(scope(() => Promise.reject(new Error('x')))).rejects.toThrow('x')
  expect(() =>
    scope(() => {
      throw new Error('y')
    }),
  ).toThrow('y')
  await scope(async () => {
    stopObserving()
    expect(JSON.parse).not.toBe(original)
  })
  stopObserving()
  expect(JSON.parse).toBe(original)
})

describe('as what texts are used', () => {
  const base64 = (text: string) => Buffer.from(text).toString('base64')

  test('marks that are parsed, decoded or taken apart', () => {
    const reads = read({ headers: { a: 'qzaa', b: 'qzab', c: 'qzac', d: 'qzad' } }, ({ headers: { a, b, c, d } }) => [
      decodeURIComponent(a),
      Buffer.from(b, 'base64'),
      c.split('.'),
      (() => {
        try {
          return JSON.parse(d)
        } catch {
          return undefined
        }
      })(),
      atob(b),
    ])
    expect(reads.filter((text) => text.includes('()/'))).toEqual([
      'get uri()/qzaa',
      'get base64()/qzab',
      'get split()/qzac/.',
      'get json()/qzad',
      'get base64()/qzab',
    ])
  })

  test('what is split by a pattern is told with a text that the pattern takes', () => {
    const reads = read({ headers: { a: 'qzaa', b: 'qzab', c: 'qzac' } }, ({ headers: { a, b, c } }) => [
      a.split(/\s+/),
      b.split(/\s*[;|]\s*/),
      c.split(/(?=[A-Z])/),
    ])
    expect(reads.filter((text) => text.includes('()/'))).toEqual(['get split()/qzaa/ ', 'get split()/qzab/;'])
  })

  test('only marks count, and only until the call has settled', () => {
    stopObserving()
    const { split } = String.prototype
    const reads = read({ headers: { a: 'Bearer x' } }, ({ headers }) => [
      headers.a.split(' '),
      decodeURIComponent(headers.a),
    ])
    expect(reads).toEqual(['get headers', 'get headers/a'])
    stopObserving()
    expect(String.prototype.split).toBe(split)
    expect(Object.getOwnPropertyDescriptor(Buffer, 'from')?.value).toBe(Buffer.from)
  })

  test.each([
    ['as it is', '{"user":{"id":1}}', (text: string) => text],
    ['in percent-encoding', encodeURIComponent('{"user":{"id":1}}'), (text: string) => decodeURIComponent(text)],
    ['in base64', base64('{"user":{"id":1}}'), (text: string) => atob(text)],
    ['in a piece of a token', `a.${base64('{"user":{"id":1}}')}.c`, (text: string) => atob(text.split('.')[1]!)],
    ['twice', base64(encodeURIComponent('{"user":{"id":1}}')), (text: string) => decodeURIComponent(atob(text))],
  ])('JSON that the event carries: %s', (_, value, decode) => {
    const reads = read({ headers: { a: value } }, ({ headers }) => JSON.parse(decode(headers.a)).user.id)
    expect(reads).toContain('get json()/{"user":{"id":1}}/user/id')
  })

  test('parameters that are gone through', () => {
    expect(read({}, () => Object.fromEntries(new URLSearchParams('a=1')))).toEqual(['keys params()'])
  })
})
