import { pick } from './drawn.ts'
import type * as fc from 'fast-check'

/** Segments as clients send them: ids, names, dates. The first is what all shrink towards. */
export const plainSegments: readonly string[] = [
  '1',
  '2',
  '42',
  '1001',
  'a',
  'abc',
  'me',
  'alice',
  'users',
  'orders',
  'items',
  'new',
  'index.html',
  'v1',
  'shoe-12',
  '2024-01-31',
  'a1b2c3d4',
  '7f000101-0000-4000-8000-00000000002a',
  'user_7',
  'Alice',
]

/** Segments that are legal and that handlers get wrong; what is not delivered everywhere is narrowed by front end. */
export const oddSegments: readonly string[] = [
  '%2F',
  'a%2Fb',
  '%25',
  '100%25',
  '%2525',
  '%252F',
  '%23',
  'a%23b',
  '%3F',
  'a%3Fb',
  '%20',
  'a%20b',
  'summer%20sale',
  '%C3%A9',
  'caf%c3%a9',
  '%E2%98%95',
  '%F0%9F%98%80',
  '%E6%97%A5%E6%9C%AC',
  'a+b',
  'a%2Bb',
  'a;b=c',
  'a@b.example',
  'a%40b.example',
  'a,b',
  'a:b',
  'a=b',
  'a&b',
  'a%26b',
  '~',
  '*',
  '!$&()',
  '%22',
  '%27',
  '%5C',
  '%3Cb%3E',
  '%7Bid%7D',
  '%0A',
  '%0D%0A',
  '%09',
  '%00',
  '%41',
  '0',
  '-1',
  '1.5',
  '1e3',
  '007',
  '9007199254740993',
  'NaN',
  'null',
  'undefined',
  'true',
  '__proto__',
  'constructor',
  'toString',
  '.',
  '..',
  '...',
  '%2E%2E',
  '.env',
  'a.',
  'favicon.ico',
  'a'.repeat(300),
  '%E2%98%95'.repeat(40),
  // raw malformed or not UTF-8: nobody has shown what each front end does with them
  '%',
  '%zz',
  '100%',
  '%2',
  '%ff',
  '%C3%28',
  '%ED%A0%80',
]

const letters = 'abcxyzABC019-_.~!$&()*+,;=:@'
// printable ASCII but for `?`, which some front ends take for the query once decoded
const escapes = Array.from({ length: 95 }, (_, i) => 0x20 + i)
  .filter((code) => code !== 0x3f)
  .map((code) => `%${code.toString(16).toUpperCase()}`)

/** A segment of up to eight random characters, one of six an escaped ASCII byte. Never empty, `.` or `..`. */
export function randomSegment(random: fc.Random): string {
  let text = pick(random, plainSegments).slice(0, 2)
  for (let left = random.nextInt(1, 7); left > 0; left--)
    text += random.nextInt(0, 5) === 0 ? pick(random, escapes) : letters[random.nextInt(0, letters.length - 1)]
  return text
}
