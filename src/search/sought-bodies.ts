import { utf8 } from '../http/body.ts'
import { headerValue } from '../http/headers.ts'
import type { HttpRequest } from '../http/request.ts'
import { keyMark, moreMark, valueMark } from '../lambda/marks.ts'

export const isForm = ({ headers }: Pick<HttpRequest, 'headers'>) =>
  /form-urlencoded/i.test(headerValue(headers, 'content-type') ?? '')

/** The request with a content type, and a body of it that is made of marks. */
export function withMediaType(request: HttpRequest, type: string): HttpRequest {
  const isMultipart = /multipart/i.test(type)
  const value = isMultipart && !type.includes('boundary') ? `multipart/form-data; boundary=b` : type
  const headers = request.headers.filter(([name]) => name.toLowerCase() !== 'content-type')
  return { ...request, headers: [['content-type', value], ...headers], body: utf8(bodyOf(type)) }
}

function bodyOf(type: string): string {
  if (/form-urlencoded/i.test(type)) return `${keyMark}=${valueMark}`
  if (/multipart/i.test(type))
    return `--b\r\nContent-Disposition: form-data; name="${keyMark}"\r\n\r\n${valueMark}\r\n--b--\r\n`
  if (/csv/i.test(type)) return `${keyMark},${valueMark}\n${moreMark}`
  if (/json/i.test(type)) return `{"${keyMark}":"${valueMark}"}`
  return moreMark
}
