import { expect, it } from 'vitest'
import type { Exchange } from '../../../src/exchange/exchange.ts'
import { httpRequest, type HttpRequestInit } from '../../../src/http/request.ts'
import { utf8 } from '../../../src/http/body.ts'
import { noKnowledge } from '../../../src/search/known/knowledge.ts'
import { learnAnswer } from '../../../src/search/known/learn-answer.ts'

/** What is known after an answer of 400. */
const after = (said: string, sent: HttpRequestInit = { body: '{}' }, before: readonly string[] = []) => {
  const known = noKnowledge()
  for (const key of before) known.body.set(key, 'a')
  const answer = { status: 400, headers: [['content-type', 'application/json']], body: utf8(said) }
  learnAnswer(known, { answer, request: httpRequest({ method: 'POST', path: '/', ...sent }) } as unknown as Exchange)
  return { body: [...known.body.keys()], form: [...known.form.keys()], query: [...known.query.keys()] }
}

const form = { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'a=b' }

it('names what an answer says is missing, where it was looked for', () => {
  expect(after('{"message":"kind is unknown"}').body).toEqual(['kind'])
  expect(after('{"message":"kind is unknown"}', form).form).toEqual(['kind'])
  expect(after('{"message":"missing parameter limit"}', { method: 'GET' }).query).toEqual(['limit'])
  expect(after('{"message":"\\"email\\" is needed"}').body).toEqual(['email'])
})

it('takes no code of an error for a name', () => {
  expect(after('{"error":"missing_token"}').body).toEqual([])
  expect(after('{"status":"denied","code":"no_scope","detail":"the \'scope\' has to be given"}').body).toEqual([
    'scope',
  ])
})

it('leaves alone what is a member of something that was sent', () => {
  expect(after('{"message":"path is missing"}', { body: '[{}]' }, ['0.path']).body).toEqual(['0.path'])
})

it('takes nothing for a name that repeats a value which was sent', () => {
  expect(after('{"error":"no show \\"nt-3\\""}', { method: 'GET', path: '/shows/nt-3' }).query).toEqual([])
  expect(
    after('{"error":"unknown sort \\"up\\", use \\"order\\""}', { method: 'GET', query: 'sort=up' }).query,
  ).toEqual(['order'])
})

it('forgets names that were misread where others than the schema has are refused', () => {
  const known = noKnowledge()
  const request = httpRequest({ method: 'POST', path: '/', body: '{}' })
  const say = (said: string) => {
    const answer = { status: 422, headers: [['content-type', 'application/json']], body: utf8(said) }
    learnAnswer(known, { answer, request } as unknown as Exchange)
  }
  say('{"message":"invalid channel","details":["must have required property \\"kind\\""]}')
  known.seen.add('body()\nkind')
  expect([...known.body.keys()].toSorted()).toEqual(['channel', 'kind'])
  say('{"message":"invalid channel","details":["must NOT have additional properties"]}')
  expect([...known.body.keys()]).toEqual(['kind'])
})

it('takes one kind of answer for no more where it only repeats what was asked', () => {
  const known = noKnowledge()
  const news = ['DELETE', 'PUT', 'PATCH'].map((method) => {
    const request = httpRequest({ method, path: '/a', query: 'b=c' })
    const answer = { status: 404, headers: [], body: utf8(`{"message":"Route ${method}:/a?b=c not found"}`) }
    return learnAnswer(known, { answer, request } as unknown as Exchange)
  })
  expect(news[0]).toBeGreaterThan(0)
  expect(news.slice(1)).toEqual([0, 0])
})
