import { headerValue } from '../../http/headers.ts'
import type { HttpRequest } from '../../http/request.ts'

/** Whether a request says that its body is an urlencoded form. */
export const isForm = ({ headers }: Pick<HttpRequest, 'headers'>): boolean =>
  /form-urlencoded/i.test(headerValue(headers, 'content-type') ?? '')
