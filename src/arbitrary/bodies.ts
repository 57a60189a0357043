import type * as fc from 'fast-check'
import { strictTextOf, utf8 } from '../http/body.ts'
import { pick } from './drawn.ts'
import { oddForms, plainForms } from './form.ts'
import { brokenJson, oddJson, plainMembers, randomJson } from './json.ts'
import { oddMultiparts, plainMultiparts } from './multipart.ts'

/** Bytes, and the `content-type` that they are sent with; undefined for none. */
export interface Body {
  readonly contentType: string | undefined
  readonly bytes: Uint8Array | null
  /** True for bytes that are not UTF-8: whether they arrive hangs on their type. */
  readonly binary?: boolean
}

const json = 'application/json'
const form = 'application/x-www-form-urlencoded'
const body = (contentType: string | undefined, content: string | Uint8Array): Body => ({
  contentType,
  bytes: typeof content === 'string' ? utf8(content) : content,
  binary: typeof content !== 'string' && strictTextOf(content) === undefined,
})
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0))
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))

/** A type without a body, and an empty body with and without a type. */
const emptyBodies: readonly Body[] = [
  { contentType: json, bytes: null },
  { contentType: json, bytes: new Uint8Array(0) },
  { contentType: undefined, bytes: new Uint8Array(0) },
]

const plainBodies: readonly Body[] = [
  ...plainForms.map((text) => body(form, text)),
  ...plainMultiparts.map(({ contentType, text }) => body(contentType, text)),
  body('text/plain', 'a'),
  body('text/plain', 'hello'),
  body('text/csv', 'id,name\n1,Alice\n'),
]

/** Bodies that are legal and that handlers get wrong. */
export const oddBodies: readonly Body[] = [
  ...emptyBodies,
  ...oddJson.map((text) => body(json, text)),
  ...brokenJson.map((text) => body(json, text)),
  ...oddForms.map((text) => body(form, text)),
  ...oddMultiparts.map(({ contentType, text }) => body(contentType, text)),
  // a byte order mark, other charsets, bytes that are not UTF-8
  body(json, '\ufeff{"a":1}'),
  body('application/json; charset=utf-16', utf16('{"a":1}')),
  body('application/json; charset=iso-8859-1', latin1('{"a":"caf\u00e9"}')),
  body(json, latin1('{"a":"caf\u00e9"}')),
  body('text/plain; charset=utf-8', 'caf\u00e9 \u2615 \ud83d\ude00'),
  body('text/plain; charset=iso-8859-1', latin1('caf\u00e9')),
  body('text/plain; charset=utf-16', utf16('caf\u00e9')),
  body('text/plain; charset=shift_jis', Uint8Array.of(0x93, 0xfa, 0x96, 0x7b)),
  body('text/plain', latin1('\u00e9')),
  body('text/plain', '\u0000'),
  body('text/plain', '\ufeffa'),
  body('text/plain', 'a'.repeat(10_000)),
  body('text/plain', '\u0001'.repeat(1_000)),
  body('application/octet-stream', Uint8Array.of(0, 1, 2, 0xff)),
  body('application/octet-stream', Uint8Array.of(0xff)),
  body('image/png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)),
  body('application/gzip', Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
  body('application/xml', '<?xml version="1.0"?><a b="1">&lt;</a>'),
  body('application/xml', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
  body('application/vnd.api+json', '{"data":{"type":"a","id":"1"}}'),
  body('application/graphql', '{ user(id: 1) { name } }'),
  body(json, '{"query":"{ user { name } }","variables":null}'),
  // type and body that disagree
  body(undefined, '{"a":1}'),
  body('', '{"a":1}'),
  body(';;;', '{"a":1}'),
  body('text/plain', '{"a":1}'),
  body(form, '{"a":1}'),
  body('multipart/form-data; boundary=x', '{"a":1}'),
  body('application/octet-stream', '{"a":1}'),
  body(json, 'a=1&b=2'),
  body(json, 'hello'),
  body(json, '<a/>'),
  body(json, Uint8Array.of(0xff, 0xfe)),
  body(form, Uint8Array.of(0xff)),
  body('application/json,text/plain', '{"a":1}'),
  body('APPLICATION/JSON', '{"a":1}'),
]

const members = plainMembers.map(([key, values]) => values.map((value) => `"${key}":${value}`))

/** A body as clients send it: a JSON object in four of five. */
export function plainBody(random: fc.Random): Body {
  if (random.nextInt(0, 4) === 0) return pick(random, plainBodies)
  let at = random.nextInt(0, members.length - 1)
  let text = `{${pick(random, members[at]!)}`
  for (let left = random.nextInt(0, 3); left > 0; left--) {
    at = (at + 5) % members.length // 13 members: four steps of five never meet the same twice
    text += `,${pick(random, members[at]!)}`
  }
  return { contentType: json, bytes: utf8(`${text}}`) }
}

/** A JSON body of any shape. */
export function randomJsonBody(random: fc.Random): Body {
  return { contentType: json, bytes: utf8(randomJson(random, 4)) }
}
