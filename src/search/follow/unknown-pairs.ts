import { strictTextOf, utf8 } from '../../http/body.ts'
import type { HttpRequest } from '../../http/request.ts'
import { nameMarks } from '../../lambda/observe/marks.ts'
import type { Brancher } from './branches.ts'
import { isForm } from '../request/is-form.ts'

const { name, value } = nameMarks.form

/**
 * A form with a name more that nobody knows, where names are looked for in a copy of it: what is asked for behind what was chosen shows
 * only beside one.
 */
export function unknownPairs({
  isCopied,
}: Pick<Brancher, 'isCopied'>): (request: HttpRequest) => readonly HttpRequest[] {
  return (request) => {
    const text = request.body === null || !isForm(request) ? undefined : strictTextOf(request.body)
    if (!text || text.includes(`${name}=`) || !isCopied(request)) return []
    return [{ ...request, body: utf8(`${text}&${name}=${value}`) }]
  }
}
