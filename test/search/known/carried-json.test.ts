import { describe, expect, it } from 'vitest'
import { carriedIn } from '../../../src/search/known/carried-json.ts'
import { mutants } from '../../../src/search/explore/mutants.ts'
import { shrinkValue } from '../../../src/search/shrink/shrink-json.ts'
import { emptyDictionary } from '../../../src/arbitrary/dictionary.ts'
import { httpRequest } from '../../../src/http/request.ts'

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

describe('JSON that a text carries', () => {
  it.each([
    ['{"a":1}', '[2]'],
    [encodeURIComponent('{"a":1}'), encodeURIComponent('[2]')],
    [base64({ a: 1 }), base64([2])],
    [`Bearer h.${base64({ a: 1 })}.s`, `Bearer h.${base64([2])}.s`],
    [Buffer.from('{"a":1}').toString('base64'), base64([2])],
  ])('%s', (text, other) => {
    const carried = carriedIn(text)
    expect(carried?.value).toEqual({ a: 1 })
    expect(carried?.write([2])).toBe(other)
  })

  it.each(['', 'a', '{', '{a}', '%7B', '%7B%', 'null', base64(1), 'Bearer a.b.c', 'application/json'])(
    'none in %j',
    (text) => {
      expect(carriedIn(text)).toBeUndefined()
    },
  )

  it('is broken from inside', () => {
    const session = base64({ user: { roles: ['a'] } })
    const request = httpRequest({
      query: `q=${session}`,
      headers: { cookie: `s=${session}`, a: `Bearer x.${session}` },
    })
    const cookies: string[] = []
    for (const { headers } of mutants([request], emptyDictionary)) cookies.push(headers[0]![1])
    const inside = cookies.map((cookie) => carriedIn(cookie.slice(2))?.value)
    expect(inside).toContainEqual({ user: {} })
    expect(inside).toContainEqual({ user: null })
    expect(inside).toContainEqual({ user: { roles: [] } })
  })

  const rolesMissing = async (text: string) => {
    const { user } = (carriedIn(text)?.value ?? {}) as { user?: { roles?: unknown } }
    return Boolean(user) && user?.roles === undefined
  }

  it.each([
    [base64({ user: { name: 'Ada' }, theme: 'dark' }), base64({ user: 1 })],
    [`Bearer head.${base64({ user: 'a' })}.sign`, ` .${base64({ user: 1 })}`],
    [encodeURIComponent('{"user":"a","b":1}'), encodeURIComponent('{"user":1}')],
  ])('shrinks inside: %s', async (text, smallest) => {
    expect(await shrinkValue(text, rolesMissing)).toBe(smallest)
  })
})
