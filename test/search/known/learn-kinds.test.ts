import { describe, expect, it } from 'vitest'
import { noKnowledge } from '../../../src/search/known/knowledge.ts'
import { learnKinds } from '../../../src/search/known/learn-kinds.ts'

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
      { nights: 1, checkIn: '2024-01-31' },
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
    [
      'zod, a least number',
      '[{"origin":"number","code":"too_small","minimum":5,"inclusive":true,"path":["nights"],"message":"Too small: expected number to be >=5"}]',
      { nights: 5 },
    ],
    [
      'zod, more than nought',
      '[{"origin":"number","code":"too_small","minimum":0,"inclusive":false,"path":["nights"],"message":"Too small: expected number to be >0"}]',
      { nights: 1 },
    ],
    [
      'zod, characters',
      '[{"origin":"string","code":"too_small","minimum":3,"inclusive":true,"path":["nights"],"message":"Too small: expected string to have >=3 characters"}]',
      { nights: 'aaa' },
    ],
    ['ajv, a least number', 'body/nights must be >= 5', { nights: 5 }],
    ['ajv, characters', 'body/nights must NOT have fewer than 3 characters', { nights: 'aaa' }],
    ['ajv, members', 'body/nights must NOT have fewer than 2 items', { nights: ['a', 'a'] }],
    ['joi, characters', '"nights" length must be at least 3 characters long', { nights: 'aaa' }],
    ['class-validator, a least number', '{"message":["nights must not be less than 18"]}', { nights: 18 }],
    ['a sentence', '{"error":"nights must be at least 2"}', { nights: 2 }],
    [
      'zod, one of some',
      '[{"code":"invalid_value","values":["low","high"],"path":["nights"],"message":"Invalid option: expected one of \\"low\\"|\\"high\\""}]',
      { nights: 'low' },
    ],
    ['joi, one of some', '"nights" must be one of [red, green]', { nights: 'red' }],
    [
      'class-validator, one of some',
      '{"message":["nights must be one of the following values: few, many"]}',
      { nights: 'few' },
    ],
    ['ajv, a format', 'body/nights must match format "date-time"', { nights: '2024-01-31T00:00:00Z' }],
    ['joi, an address', '"nights" must be a valid email', { nights: 'a@example.com' }],
    [
      'class-validator, a UUID',
      '{"message":["nights must be a UUID"]}',
      { nights: '00000000-0000-4000-8000-000000000000' },
    ],
    ['a form as people write it', '{"error":"nights must be YYYY-MM"}', { nights: '2024-01' }],
    ['what says nothing of kinds', '{"error":"nights is required"}', {}],
    ['another name', '{"error":"nights-left must be a number"}', {}],
  ])('%s', (_, text, expected) => {
    const keys = ['nights', 'late', 'checkIn', 'items.0.tags']
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

  it('remembers what has to be one of values that nobody names', () => {
    const known = noKnowledge()
    for (const key of ['start', 'end']) known.body.set(key, 'a')
    learnKinds(known, 'body/start must be equal to one of the allowed values')
    expect([...known.wanting]).toEqual(['start'])
    expect(known.body.get('start')).toBe('a')
  })

  it('leaves alone what somebody chose', () => {
    const known = noKnowledge()
    known.body.set('nights', 'three')
    expect(learnKinds(known, 'nights must be a number')).toBe(0)
    expect(known.body.get('nights')).toBe('three')
  })
})
