import { expect, it } from 'vitest'
import type { Exchange } from '../../src/exchange/exchange.ts'
import { httpRequest, type HttpRequestInit } from '../../src/http/request.ts'
import { utf8 } from '../../src/http/body.ts'
import { noKnowledge } from '../../src/search/knowledge.ts'
import { learnAnswer } from '../../src/search/learn-answer.ts'

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
