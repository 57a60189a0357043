import { strictTextOf, utf8 } from '../../http/body.ts'
import { headerValue } from '../../http/headers.ts'
import type { HttpRequest } from '../../http/request.ts'

/**
 * A form of parts that is cut off before its closing delimiter (RFC 2046, 5.1.1), or within the head of its first part, that has no part
 * at all, or one of which the name, the blank line or the value is not there; a file that nobody chose is one without a name (HTML).
 */
export function* multipartMutants(request: HttpRequest): Generator<HttpRequest> {
  const isParts = /^multipart\//i.test(headerValue(request.headers, 'content-type') ?? '')
  const text = request.body === null || !isParts ? undefined : strictTextOf(request.body)
  const [, delimiter, head = ''] = /^(--[^\r\n]*)\r\n(.*?)\r\n\r\n/s.exec(text ?? '') ?? []
  if (text === undefined || delimiter === undefined) return
  const end = text.lastIndexOf(`${delimiter}--`)
  const changed = [
    end < 0 ? text : text.slice(0, end),
    `${delimiter}\r\n${head}`,
    `${delimiter}--\r\n`,
    text.replace(/; *name="[^"]*"/i, ''),
    text.replace(/; *filename="[^"]+"/i, '; filename=""'),
    text.replace('\r\n\r\n', '\r\n'),
    text.replace(/(?<=\r\n\r\n).*?(?=\r\n--)/s, ''),
  ]
  for (const body of changed) if (body !== text) yield { ...request, body: utf8(body) }
}
