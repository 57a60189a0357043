import { expect, it } from 'vitest'
import { textOf } from '../../../src/http/body.ts'
import { httpRequest } from '../../../src/http/request.ts'
import { clearMarks, marksIn, placeOfMark, replaceMark } from '../../../src/search/follow/replace-mark.ts'
import type { Replacement } from '../../../src/search/follow/replacement.ts'

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64').replace(/=+$/, '')

const request = httpRequest({
  method: 'POST',
  path: '/a/qzzu',
  query: 'q=qzaa&cursor=' + base64({ after: 'qzab' }),
  headers: { 'x-a': 'v qzac', cookie: 's=q%7Aad; t=1', 'content-type': 'application/json' },
  body: '{"a":"qzae","list":[{"b":"qzaf"},{"b":1}],"text":"so qzae"}',
})

const show = (mark: string, by: Replacement) => {
  const made = replaceMark(request, mark, by)
  return (
    made && `${made.path}?${made.query} ${made.headers.map((line) => line.join(':')).join('; ')} ${textOf(made.body)}`
  )
}

it('all marks but those of the path are found, in what values carry too', () => {
  expect(marksIn(request)).toEqual(['qzaa', 'qzab', 'qzac', 'qzad', 'qzae', 'qzaf'])
  expect(['qzaa', 'qzab', 'qzac', 'qzad', 'qzae'].map((mark) => placeOfMark(request, mark))).toEqual([
    'query',
    undefined,
    'headers',
    'cookies',
    'body',
  ])
})

it.each<[string, Replacement, string]>([
  ['qzaa', 'a&b', 'q=a%26b&'],
  ['qzaa', undefined, '?cursor='],
  ['qzab', 'x', `cursor=${base64({ after: 'x' })}`],
  ['qzab', undefined, `cursor=${base64({})}`],
  ['qzac', '1', 'x-a:v 1'],
  ['qzad', 'a b', 'cookie:s=a%20b; t=1'],
  ['qzad', undefined, 'cookie:t=1'],
  ['qzae', 7, '{"a":7,"list":[{"b":"qzaf"},{"b":1}],"text":"so 7"}'],
  ['qzae', undefined, '{"list":[{"b":"qzaf"},{"b":1}]}'],
  ['qzaf', 'b', '"list":[{"b":"b"},{"b":1}]'],
  ['qzzu', 'x y/z?', '/a/x%20y/z%3F?'],
  // $$ and $& are no patterns of a replacement here.
  ['qzzu', '$$&$&', '/a/$$&$&?'],
  ['qzaa', '$$&$&', 'q=%24%24%26%24%26&'],
  ['qzab', '$$&$&', `cursor=${base64({ after: '$$&$&' })}`],
  ['qzac', '$$&$&', 'x-a:v $$&$&'],
  ['qzad', '$$&$&', 'cookie:s=$$&$&; t=1'],
  ['qzae', '$$&$&', '"text":"so $$&$&"'],
])('%s becomes %j', (mark, by, part) => {
  expect(show(mark, by)).toContain(part)
})

it('there is no request where that cannot stand', () => {
  expect(replaceMark(request, 'qzac', 'é')).toBeUndefined()
  expect(replaceMark(request, 'qzzu', undefined)).toBeUndefined()
})

it('a form is one, and its keys can be marks', () => {
  const form = httpRequest({
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'qzaa=qzab&c=d',
  })
  expect(placeOfMark(form, 'qzab')).toBe('form')
  expect(textOf(replaceMark(form, 'qzaa', 'a b')!.body)).toBe('a%20b=qzab&c=d')
  expect(textOf(replaceMark(form, 'qzab', undefined)!.body)).toBe('c=d')
})

it('puts a text in place of one that stands for itself, of its own or among others of a value', () => {
  const basket = httpRequest({ path: '/', headers: { cookie: 'basket=VAE:37.VAE:37; of=VAEL' } })
  expect(replaceMark(basket, 'VAE', 'MUG')!.headers).toEqual([['cookie', 'basket=MUG:37.MUG:37; of=VAEL']])
  expect(replaceMark(httpRequest({ path: '/VAE' }), 'VAE', 'MUG')!.path).toBe('/MUG')
  expect(replaceMark(basket, 'VAC', 'MUG')).toBeUndefined()
})

it('clears marks, and nothing that merely looks like one', () => {
  const headers = { 'x-a': 'qz', 'x-b': 'qzaa', cookie: 's=q%7Aab; t=qz-1', 'content-type': 'application/json' }
  const some = httpRequest({ method: 'POST', query: 't=abcqz1&u=qzac', headers, body: '{"a":"qz!","b":"q%7Aad"}' })
  const cleared = clearMarks(some, undefined)
  expect(cleared.query).toBe('t=abcqz1')
  expect(Object.fromEntries(cleared.headers)).toEqual({
    'x-a': 'qz',
    cookie: 't=qz-1',
    'content-type': 'application/json',
  })
  expect(textOf(cleared.body)).toBe('{"a":"qz!"}')
  expect(clearMarks({ ...some, query: `q=${'a'.repeat(400)}qzaa` }, undefined).query).toBe('')
})

it('a cookie line that was looked into as a whole is made of what names cookies itself', () => {
  const line = httpRequest({ headers: { cookie: 'qzag' } })
  expect(replaceMark(line, 'qzag', ';member=a-b')?.headers).toEqual([['cookie', 'member=a-b']])
  expect(replaceMark(line, 'qzag', 'a;b')?.headers).toEqual([['cookie', 'a%3Bb']])
})

it('an object takes the place of a mark in what a value carries, and of none in a text', () => {
  const carried = replaceMark(request, 'qzab', { rope: 'qzac' })
  expect(carried?.query).toBe(`q=qzaa&cursor=${base64({ after: { rope: 'qzac' } })}`)
  expect(replaceMark(request, 'qzaa', { rope: 'qzac' })).toBeUndefined()
  expect(replaceMark(request, 'qzzu', {})).toBeUndefined()
  const basic = httpRequest({ headers: { authorization: `Basic ${Buffer.from('ada:qzab').toString('base64url')}` } })
  expect(replaceMark(basic, 'qzab', {})?.headers ?? basic.headers).toEqual(basic.headers)
})
