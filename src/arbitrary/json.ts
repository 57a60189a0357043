import type * as fc from 'fast-check'
import { pick } from './drawn.ts'

/** Members as clients send them, as JSON text. */
export const plainMembers: readonly (readonly [key: string, values: readonly string[]])[] = [
  ['id', ['1', '42', '"a1b2c3"']],
  ['name', ['"Alice"', '"Bob Lee"', '"Zo\u00eb"']],
  ['email', ['"a@example.com"', '"alice@example.com"']],
  ['amount', ['10', '99.95', '1000']],
  ['quantity', ['1', '3']],
  ['type', ['"a"', '"order"', '"refund"']],
  ['active', ['true', 'false']],
  ['tags', ['[]', '["a","b"]']],
  ['user', ['{"id":1,"name":"Alice"}', '{"name":"Bob","roles":["admin"]}']],
  ['items', ['[{"id":1,"quantity":2}]', '[{"sku":"a-1","price":9.5},{"sku":"b-2","price":1}]']],
  ['date', ['"2024-01-31"', '"2024-01-31T12:00:00Z"']],
  ['message', ['"hello"', '"Hello, World!"']],
  ['password', ['"secret"']],
]

/** JSON documents that are legal and that handlers get wrong. */
export const oddJson: readonly string[] = [
  'null',
  '[]',
  '{}',
  '0',
  '-0',
  '1',
  '""',
  '"a"',
  'true',
  'false',
  '[null]',
  '[[]]',
  '[{}]',
  '[1,"a",null,{"b":[]}]',
  '{"":""}',
  '{"a":null}',
  '{"a":[]}',
  '{"a":{}}',
  '{"a":0}',
  '{"a":""}',
  '{"a":1,"a":2}',
  '{"__proto__":{"admin":true}}',
  '{"__proto__":null}',
  '{"constructor":{"prototype":{"admin":true}}}',
  '{"toString":1,"length":-1}',
  '{"toJSON":1,"then":1}',
  '{"a":1e400}',
  '{"a":-1e400}',
  '{"a":9007199254740993}',
  '{"a":123456789012345678901234567890}',
  '{"a":1e-400}',
  '{"a":0.1}',
  '{"id":"1","name":1,"email":null,"items":{}}',
  '{"id":null,"name":null,"user":null,"items":null}',
  '{"id":[],"name":{},"items":"a"}',
  '{"a":"\\u0000"}',
  '{"a":"\\ud800"}',
  '{"a":"\u2028"}',
  '{"a":"\u2615 \ud83d\ude00"}',
  '{"a":"2024-02-30T25:00:00Z"}',
  ' {"a":1} ',
  '{\n  "a": 1\n}\n',
  `${'['.repeat(200)}${']'.repeat(200)}`,
  `${'{"a":'.repeat(100)}1${'}'.repeat(100)}`,
  `{"a":"${'a'.repeat(10_000)}"}`,
  `[${Array.from({ length: 1_000 }, (_, i) => i).join(',')}]`,
  `{${Array.from({ length: 200 }, (_, i) => `"k${i}":${i}`).join(',')}}`,
]

/** Text that calls itself JSON and is not. */
export const brokenJson: readonly string[] = [
  '{',
  '{"a":',
  '{"a":1',
  '{"a":1,}',
  '[1,',
  '"a',
  "{'a':1}",
  '{a:1}',
  'undefined',
  'NaN',
  '{"a":1}{"b":2}',
  '{"a":"\n"}',
  '// a',
  'a=1',
  ' ',
  '{"name":"Alice","email":"alice@exam',
]

const leaves = [
  'null',
  'true',
  'false',
  '0',
  '1',
  '-1',
  '1.5',
  '1e21',
  '""',
  '"a"',
  '"1"',
  '"\u00e9"',
  '"null"',
  '[]',
  '{}',
]
const keys = ['a', 'id', 'name', 'user', 'items', 'type', 'value', 'data', '0', 'length', '__proto__', '']

/** A random JSON document of at most `depth` levels. */
export function randomJson(random: fc.Random, depth: number): string {
  const shape = depth <= 0 ? 0 : random.nextInt(0, 3)
  if (shape <= 1) return pick(random, leaves)
  const parts: string[] = []
  for (let left = random.nextInt(1, 3); left > 0; left--) {
    const value = randomJson(random, depth - 1)
    parts.push(shape === 2 ? value : `"${pick(random, keys)}":${value}`)
  }
  return shape === 2 ? `[${parts.join(',')}]` : `{${parts.join(',')}}`
}
