import { describe, expect, it } from 'vitest'
import { noKnowledge } from '../../src/search/knowledge.ts'
import { learnKinds } from '../../src/search/learn-kinds.ts'

/** What is sent of each key after an answer. */
const learned = (text: string, ...keys: string[]) => {
  const known = noKnowledge()
  for (const key of keys) known.body.set(key, 'a')
  learnKinds(known, text)
  return Object.fromEntries(known.body)
}

describe('what validators complain of', () => {
  it.each([
    [
      'zod 4',
      '{"error":"validation failed","issues":[{"path":"checkIn","message":"use YYYY-MM-DD"},{"path":"nights","message":"Invalid input: expected number, received string"}]}',
      { nights: 1 },
    ],
    [
      'zod 3',
      '[{"code":"invalid_type","expected":"array","received":"string","path":["items",0,"tags"],"message":"Expected array, received string"}]',
      { 'items.0.tags': ['a'] },
    ],
    ['ajv', '{"message":"body/nights must be integer, body/late must be boolean"}', { nights: 1, late: true }],
    ['joi', '"nights" must be a number\n"late" must be a boolean', { nights: 1, late: true }],
    [
      'class-validator',
      '{"message":["nights must be a number conforming to the specified constraints","late must be a boolean value"]}',
      { nights: 1, late: true },
    ],
    [
      'errors by name',
      '{"errors":{"nights":"must be a number","late":"should be a boolean"}}',
      { nights: 1, late: true },
    ],
    ['what says nothing of kinds', '{"error":"nights is required"}', {}],
    ['another name', '{"error":"nights-left must be a number"}', {}],
  ])('%s', (_, text, expected) => {
    const keys = ['nights', 'late', 'items.0.tags']
    expect(learned(text, ...keys)).toEqual({ ...Object.fromEntries(keys.map((key) => [key, 'a'])), ...expected })
  })

  it.each([
    ['ajv, a member of a list', "body/items/0 must have required property 'sku'", { 'items.0.sku': 'a' }],
    ['ajv, a list of objects', 'body/items/0 must be object', { items: [{}] }],
    ['joi', '"items[0].count" must be a number', { 'items.0.count': 1 }],
    [
      'zod',
      '[{"path":["user","age"],"message":"Invalid input: expected number, received undefined"}]',
      { 'user.age': 1 },
    ],
    ['a sentence', 'see docs.example.com/help', {}],
  ])('names keys within others: %s', (_, text, expected) => {
    expect(learned(text)).toEqual(expected)
  })

  it('leaves alone what somebody chose', () => {
    const known = noKnowledge()
    known.body.set('nights', 'three')
    expect(learnKinds(known, 'nights must be a number')).toBe(0)
    expect(known.body.get('nights')).toBe('three')
  })
})
