import { strictTextOf, utf8 } from '../../http/body.ts'
import type { HttpRequest } from '../../http/request.ts'
import { isMark } from '../../lambda/observe/marks.ts'
import type { Comparison } from './comparison.ts'
import { isForm } from '../request/is-form.ts'
import { routeOf } from '../request/request-key.ts'

/** Most columns of a table. */
const mostColumns = 12

/**
 * A table whose first line has all the names that it was asked for, and a mark for the next: who checks one name after the other asks for
 * the second when it is there. Undefined where a mark is left for the only one.
 */
export function withColumns(request: HttpRequest, comparisons: readonly Comparison[]): HttpRequest | undefined {
  const [head = '', ...rows] = linesOf(request)
  const cells = head.split(',')
  const asked = comparisons.filter((one) => isColumn(request, one))
  const wanted = new Set(asked.flatMap(({ wanted }) => wanted))
  const names = [...wanted].filter((name) => !cells.includes(name)).slice(0, mostColumns)
  const marks = cells.filter(isMark)
  if (rows.length === 0 || names.length === 0 || (names.length === 1 && marks.length > 1)) return undefined
  const left = [...names]
  const known = cells.map((cell) => (isMark(cell) ? (left.shift() ?? cell) : cell))
  const columns = [...known, ...left, ...(known.some(isMark) ? [] : marks.slice(-1))]
  if (columns.length > mostColumns) return undefined
  const widened = rows.map((row) => {
    const own = row.split(',')
    return [...own, ...columns.slice(own.length).map(() => own.at(-1)!)].join(',')
  })
  return { ...request, body: utf8([columns.join(','), ...widened].join('\n')) }
}

/** Most first lines of tables that a source has. */
const mostHeadings = 3

/** A table whose first line is one that the source has, with marks under it: `sku,quantity` is held against the line as a whole. */
export function makeHeadings(written: readonly string[]): (request: HttpRequest, answer: string) => HttpRequest[] {
  const headings = written.filter((text) => /^[a-z][\w -]*(?:([,;\t|])[\w -]+)(?:\1[\w -]+)*$/i.test(text))
  const asked = new Set<string>()
  return (request, answer) => {
    const [head = '', row] = linesOf(request)
    const cells = row?.split(',') ?? []
    const key = `${routeOf(request)} ${answer}`
    if (cells.length < 2 || !head.split(',').every(isMark) || !cells.every(isMark) || asked.has(key)) return []
    asked.add(key)
    return headings.slice(0, mostHeadings).map((heading) => {
      const by = /[,;\t|]/.exec(heading)![0]
      const under = heading.split(by).map((_, i) => cells[i] ?? cells.at(-1)!)
      return { ...request, body: utf8(`${heading}\n${under.join(by)}`) }
    })
  }
}

/** Whether a name is asked for of the first line of a table. */
export const isColumn = (request: HttpRequest, { how, mark }: Comparison): boolean =>
  how === 'asked' && linesOf(request).length > 1 && linesOf(request)[0]!.split(',').includes(mark)

/** The lines of what may be a table. */
function linesOf(request: HttpRequest): readonly string[] {
  const text = request.body === null || isForm(request) ? undefined : strictTextOf(request.body)
  return text?.split('\n') ?? []
}
