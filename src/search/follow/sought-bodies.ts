import { utf8 } from '../../http/body.ts'
import type { HttpRequest } from '../../http/request.ts'
import type { Sought } from '../../lambda/observe/observer.ts'
import { fits } from '../tokens/pattern-cost.ts'
import { groupMarks, keyMark, moreMark, nameMarks, tailMark, valueMark } from '../../lambda/observe/marks.ts'

/** Content types that requests have, the commonest first. */
const usualTypes: readonly string[] = [
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'text/plain',
  'text/csv',
  'application/xml',
  'text/xml',
  'image/png',
  'image/jpeg',
  'application/octet-stream',
  'application/merge-patch+json',
  'application/json-patch+json',
  'application/vnd.api+json',
  'application/x-ndjson',
  'application/graphql',
  'application/pdf',
  'text/html',
  'text/markdown',
  'image/gif',
  'video/mp4',
  'audio/mpeg',
]

/** Most content types that are tried where a part of one is looked for. */
const mostTypes = 2

/** Content types for which a comparison with the text holds. */
export function typesFor(text: string, how: Sought): readonly string[] {
  if (/^[\w-]+\/[\w.+-]+/.test(text) && how !== 'matches') return [text]
  const isIt = (type: string) =>
    (how === 'matches' && fits(text, type)) ||
    (how === 'starts' && type.startsWith(text)) ||
    (how === 'ends' && type.endsWith(text)) ||
    (how === 'holds' && text.length > 2 && type.includes(text))
  return usualTypes.filter(isIt).slice(0, mostTypes)
}

/** The request with a content type, and a body of it that is made of marks. */
export function withMediaType(request: HttpRequest, type: string): HttpRequest {
  const value = /multipart/i.test(type) && !type.includes('boundary') ? `multipart/form-data; boundary=x` : type
  return withBody(request, value, bodyOf(type))
}

/** The same with a file for the value of a form: with its type, and without, which RFC 7578 section 4.4 leaves out where it is text. */
export function withFile(request: HttpRequest): HttpRequest[] {
  const disposition = `Content-Disposition: form-data; name="${keyMark}"; filename="${moreMark}"`
  return [`${disposition}\r\nContent-Type: ${tailMark}`, disposition].map((lines) =>
    withBody(request, 'multipart/form-data; boundary=x', partOf(lines)),
  )
}

/** The request with a body and its content type. */
export function withBody(request: HttpRequest, type: string, body: string): HttpRequest {
  const headers = request.headers.filter(([name]) => name.toLowerCase() !== 'content-type')
  return { ...request, headers: [['content-type', type], ...headers], body: utf8(body) }
}

const partOf = (lines: string) => `--x\r\n${lines}\r\n\r\n${valueMark}\r\n--x--\r\n`

/** What is looked for in the first line of a table, and what is under it. */
const columns = [keyMark, valueMark, ...groupMarks.slice(4, 6)]
const cells = [moreMark, tailMark, ...groupMarks.slice(6, 8)]

function bodyOf(type: string): string {
  if (/form-urlencoded/i.test(type)) return `${nameMarks.form.name}=${nameMarks.form.value}`
  if (/multipart/i.test(type)) return partOf(`Content-Disposition: form-data; name="${keyMark}"`)
  if (/csv/i.test(type)) return [columns, cells].map((some) => some.join(',')).join('\n')
  if (/json/i.test(type)) return `{"${keyMark}":"${valueMark}"}`
  return moreMark
}
