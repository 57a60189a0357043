import { describe, expect, test } from 'vitest'
import { utf8 } from '../../../src/http/body.ts'
import { differencesOf, type Seen } from '../../../src/search/compare/compare-answers.ts'
import { sameText } from '../../../src/search/compare/same-text.ts'

const seen = (body: string): Seen => ({ status: 200, headers: [], body: utf8(body) })

const clients = new Set(['a', 'x-b', 'c'])

const placesOf = (here: unknown, there: unknown) =>
  differencesOf('GET', seen(JSON.stringify(here)), seen(JSON.stringify(there)), (key) => clients.has(key)).map(
    ({ place }) => place,
  )

describe('a JSON body differs at its keys', () => {
  test.each<[string, unknown, unknown, readonly string[]]>([
    ['a key', { total: 1 }, { total: 2 }, ['body.total']],
    ['a key inside', { user: { name: 'x', at: 1 } }, { user: { name: 'y', at: 1 } }, ['body.user.name']],
    ['items of a list count as one', [{ id: 1 }, { id: 2 }], [{ id: 3 }, { id: 4 }], ['body[].id']],
    ['a list of another length as a whole', { items: [1] }, { items: [1, 2] }, ['body.items']],
    ['the client’s own names count as one', { q: { a: '1', c: '2' } }, { q: { a: '3', c: '4' } }, ['body.q.*']],
    ['a name of the handler among them does not', { q: { a: '1', id: 2 } }, { q: { a: '3', id: 2 } }, ['body.q.a']],
    ['at the top a name is the handler’s', { a: '1' }, { a: '2' }, ['body.a']],
    ['what is not there', { b: 1 }, { b: 1, d: 2 }, ['body.d (missing)']],
    ['what is there alone', { b: 1, d: 2 }, { b: 1 }, ['body.d (added)']],
    ['another kind of value', { id: 1 }, { id: '1' }, ['body.id (kind)']],
    ['a text that was decoded once more', { t: 'x y' }, { t: 'x%20y' }, ['body.t (escaping)']],
    ['words that are joined otherwise', { t: 'x; y' }, { t: 'x, y' }, ['body.t (separators)']],
    ['a value that is said twice', { t: 'x, x' }, { t: 'x' }, ['body.t (repeats)']],
    ['two faults at once', { b: 1, d: 1 }, { b: 2, d: 2 }, ['body.b', 'body.d']],
    ['another document', { o: [1, 2, 3, 4] }, { o: { p: 1 } }, ['body.o (kind)']],
    ['many keys are told as one', { o: { k: 1, l: 1, m: 1, n: 1 } }, { o: { k: 2, l: 2, m: 2, n: 2 } }, ['body.o']],
    ['a list and an object', [1], { b: 1 }, ['body']],
  ])('%s', (_, here, there, places) => {
    expect(placesOf(here, there)).toEqual(places)
  })

  test('a text that is no JSON differs as a whole', () => {
    expect(differencesOf('GET', seen('x'), seen('y')).map(({ place }) => place)).toEqual(['body'])
  })

  test('an answer to HEAD is not told by the tag of a body that it does not have', () => {
    const tagged = (tag: string): Seen => ({ ...seen(''), headers: [['etag', tag]] })
    expect(differencesOf('HEAD', tagged('"1"'), tagged('"2"'))).toEqual([])
    expect(differencesOf('GET', tagged('"1"'), tagged('"2"'))).toHaveLength(1)
  })
})

describe('a URL that is told again', () => {
  test.each([
    ['/?a=Ann+Lee', '/?a=Ann%20Lee'],
    ['/?a==1', '/?a=%3D1'],
    ["Route POST:/?a=' not found", 'Route POST:/?a=%27 not found'],
    ['/?a=1&b=2&a=3', '/?a=1&a=3&b=2'],
    ['/?a', '/?a='],
    ['https://h/caf%c3%a9', 'https://h/caf%C3%A9'],
    ['/%7Ebob?x=a:b', '/~bob?x=a%3Ab'],
  ])('%s is %s', (here, there) => {
    expect(sameText(here, there)).toBe(true)
    expect(placesOf({ url: here }, { url: there })).toEqual([])
  })

  test.each([
    ['/?a=Ann+Lee', '/?a=Ann%2BLee'],
    ['/?a=b&c=d', '/?a=b%26c=d'],
    ['/a/b', '/a%2Fb'],
    ['/a%', '/a%25'],
    ['/a', '/a%23x'],
    ['/?a=1&a=2', '/?a=2&a=1'],
    ['/?a%3D=1', '/?a==1'],
    ['a b', 'a%20b'],
  ])('%s is not %s', (here, there) => {
    expect(sameText(here, there)).toBe(false)
  })
})
