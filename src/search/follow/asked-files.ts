import { strictTextOf, utf8 } from '../../http/body.ts'
import { headerValue } from '../../http/headers.ts'
import type { HttpRequest } from '../../http/request.ts'
import { hasMark } from '../../lambda/observe/marks.ts'
import { changed, memberAt, pathsOf } from '../request/json-members.ts'
import { routeOf } from '../request/request-key.ts'
import { jsonOf } from '../request/request-values.ts'

/** A format of files, what names it in a source, and the start of a file of it, which is as small as they come. */
interface FileFormat {
  readonly named: RegExp
  readonly start: Buffer
}

const latin1 = (text: string) => Buffer.from(text, 'latin1')

/** The commonest formats that are told by their first bytes, as their specifications have these; none is a whole file. */
const formats: readonly FileFormat[] = [
  // W3C PNG (third edition), 5.2 and 11.2.1: signature, and a header of one pixel.
  { named: /png/i, start: latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\b\x02\0\0\0\x90wS\xde') },
  // ISO 32000-1, 7.5.2
  { named: /pdf/i, start: latin1('%PDF-1.4\n') },
  // ITU-T T.871: start of image, and a JFIF header.
  { named: /jpe?g/i, start: latin1('\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xd9') },
  // GIF89a, 17 and 18: a screen of one pixel.
  { named: /\bgif\b/i, start: latin1('GIF89a\x01\0\x01\0\0\0\0;') },
  // RFC 9649, 2.4
  { named: /webp/i, start: latin1('RIFF\x0c\0\0\0WEBPVP8 \0\0\0\0') },
  // PKWARE APPNOTE, 4.3.7
  { named: /\bzip\b|xlsx|docx/i, start: latin1(`PK\x03\x04\x14${'\0'.repeat(25)}`) },
]

/** Most formats that are tried, and with how many answers of a route. */
const mostFormats = 4
const mostAnswers = 3

/**
 * A request with a file of each format that the source names, where nobody knows more of it than a mark: as a part of a form, as the
 * whole body, or as base64 in JSON. What a file has to start with is rarely compared as text.
 */
export function makeAskedFiles(
  written: readonly string[],
): (request: HttpRequest, answer: string) => readonly HttpRequest[] {
  const wanted = formats.filter(({ named }) => written.some((text) => named.test(text))).slice(0, mostFormats)
  const asked = new Map<string, Set<string>>()
  return (request, answer) => {
    const put = wanted.length > 0 && request.body !== null ? placeOfFile(request) : undefined
    if (put === undefined) return []
    const route = routeOf(request)
    const answers = asked.get(route) ?? new Set()
    if (answers.has(answer) || answers.size >= mostAnswers) return []
    asked.set(route, answers.add(answer))
    return wanted.map(({ start }) => put(start))
  }
}

/** Puts a file where a request has one that is made of marks. */
function placeOfFile(request: HttpRequest): ((file: Buffer) => HttpRequest) | undefined {
  const text = strictTextOf(request.body!)
  if (text === undefined) return undefined
  const type = headerValue(request.headers, 'content-type') ?? ''
  if (/^multipart\//i.test(type)) {
    const [, before, data] = /^(.*filename="[^"]+".*?\r\n\r\n)(.*?)(?=\r\n--)/s.exec(text) ?? []
    if (before === undefined || data === undefined || !hasMark(data)) return undefined
    const after = text.slice(before.length + data.length)
    return (file) => ({ ...request, body: Buffer.concat([utf8(before), file, utf8(after)]) })
  }
  if (/^(?:image\/|application\/(?:pdf|zip|octet-stream))/i.test(type) && hasMark(text))
    return (file) => ({ ...request, body: new Uint8Array(file) })
  const body = jsonOf(request)
  const path = typeof body === 'object' && body !== null ? pathsOf(body, [], 40).find(isFile) : undefined
  function isFile(at: readonly string[]): boolean {
    const value = memberAt(body, at)
    return typeof value === 'string' && !hasMark(value) && /^[\w+/-]{6}(?:==)?$/.test(value) && hasMark(Buffer.from(value, 'base64').toString()) // prettier-ignore
  }
  if (path === undefined) return undefined
  return (file) => ({ ...request, body: utf8(JSON.stringify(changed(body, path, file.toString('base64')))) })
}
