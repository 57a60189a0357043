import { describe, expect, test } from 'vitest'
import type { ChangedValue } from '../../../src/lambda/words/invocation.ts'
import { maxResponseBytes } from '../../../src/lambda/words/limits.ts'
import { serializePayload } from '../../../src/lambda/runtime/serialize.ts'

describe('a result becomes JSON as the runtime makes it', () => {
  test.each<[string, unknown, string]>([
    ['undefined', undefined, 'null'],
    ['NaN', Number.NaN, 'null'],
    ['minus zero', -0, '0'],
    ['a date', new Date(0), '"1970-01-01T00:00:00.000Z"'],
    ['a map', new Map([['a', 1]]), '{}'],
    ['an error', new Error('x'), '{}'],
    ['bytes', Buffer.from('hi'), '{"type":"Buffer","data":[104,105]}'],
    ['half a character', 'a\uD800', '"a\\ud800"'],
  ])('%s', (_, value, json) => {
    expect(serializePayload(value, 'nodejs22.x')).toMatchObject({ ok: true, json, payload: JSON.parse(json) })
  })

  test('the payload is a copy: the handler may go on with its own', () => {
    const value = { headers: { a: '1' } }
    const serialized = serializePayload(value, 'nodejs22.x')
    value.headers.a = '2'
    expect(serialized).toMatchObject({ payload: { headers: { a: '1' } } })
  })

  test('bytes are counted as UTF-8, and one too many is one too many', () => {
    expect(serializePayload('ä'.repeat((maxResponseBytes - 2) / 2), 'nodejs22.x')).toMatchObject({
      ok: true,
      bytes: maxResponseBytes,
    })
    expect(serializePayload(`${'ä'.repeat((maxResponseBytes - 2) / 2)}.`, 'nodejs22.x')).toEqual({
      ok: false,
      bytes: maxResponseBytes + 1,
      error: {
        errorType: 'Function.ResponseSizeTooLarge',
        errorMessage: 'Response payload size exceeded maximum allowed payload size (6291556 bytes).',
      },
    })
  })

  test('what JSON.stringify throws is lost to the runtime, not to the report', () => {
    expect(serializePayload({ n: 1n }, 'nodejs20.x')).toMatchObject({
      ok: false,
      error: { errorType: 'Error', errorMessage: 'Unable to stringify response body' },
      thrown: expect.objectContaining({ message: 'Do not know how to serialize a BigInt' }),
    })
    expect(serializePayload({ n: 1n }, 'nodejs24.x')).toMatchObject({
      error: { errorType: 'Runtime.JSONStringifyError' },
    })
  })

  test.each([() => 1, Symbol('s'), { toJSON: () => undefined }])('no JSON at all is a TypeError: row %#', (value) => {
    expect(serializePayload(value, 'nodejs22.x')).toMatchObject({
      error: { errorType: 'TypeError', errorMessage: 'Wrong arguments' },
    })
  })
})

class Fields {
  readonly statusCode = 200
}

class Hidden {
  readonly #status = 200
  get status() {
    return this.#status
  }
}

describe('what JSON drops or changes is told', () => {
  test.each<[unknown, readonly ChangedValue[]]>([
    [{ headers: new Headers({ a: '1', b: '2' }) }, [{ path: 'headers', type: 'Headers', entries: 2 }]],
    [{ headers: new Map([['a', '1']]) }, [{ path: 'headers', type: 'Map', entries: 1 }]],
    [{ body: new Set([1]) }, [{ path: 'body', type: 'Set', entries: 1 }]],
    [{ body: Buffer.from('x') }, [{ path: 'body', type: 'Buffer' }]],
    [{ body: new Uint8Array(1) }, [{ path: 'body', type: 'Uint8Array' }]],
    [{ headers: { expires: new Date(0) } }, [{ path: 'headers.expires', type: 'Date' }]],
    [{ headers: { a: undefined } }, [{ path: 'headers.a', type: 'undefined' }]],
    [{ multiValueHeaders: { a: ['x', undefined] } }, [{ path: 'multiValueHeaders.a.1', type: 'undefined' }]],
    [{ statusCode: undefined, body: '' }, [{ path: 'statusCode', type: 'undefined' }]],
    [{ statusCode: Number.NaN }, [{ path: 'statusCode', type: 'NaN' }]],
    [{ body: () => 'x' }, [{ path: 'body', type: 'function' }]],
    [{ body: new Error('x') }, [{ path: 'body', type: 'Error' }]],
    [{ body: new Hidden() }, [{ path: 'body', type: 'Hidden' }]],
    [new Response('x'), [{ path: '', type: 'Response' }]],
    [new Map(), [{ path: '', type: 'Map', entries: 0 }]],
    [Number.NaN, [{ path: '', type: 'NaN' }]],
    [
      Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`k${i}`, undefined])),
      expect.objectContaining({ length: 20 }),
    ],
  ])('row %#', (value, changed) => {
    expect(serializePayload(value, 'nodejs22.x')).toMatchObject({ ok: true, changed })
  })

  test.each([
    { statusCode: 200, headers: { a: '1' }, multiValueHeaders: { a: ['1'] }, body: 'x', isBase64Encoded: false },
    { statusCode: 200, body: null },
    { body: { nested: [1, { deep: true }] } },
    new Fields(),
    Object.assign(Object.create(null), { statusCode: 200 }),
    null,
    undefined,
    'text',
    [1, 2],
  ])('nothing is told of what survives: row %#', (value) => {
    expect(serializePayload(value, 'nodejs22.x')).toMatchObject({ ok: true, changed: [] })
  })
})
