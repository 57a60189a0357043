import { strictTextOf, utf8 } from '../../http/body.ts'
import { headerValue } from '../../http/headers.ts'
import type { HttpRequest } from '../../http/request.ts'
import { groupMarks, keyMark, marksOf, valueMark } from '../../lambda/observe/marks.ts'
import type { Comparison } from './comparison.ts'
import { textsOfMarks } from './marked-groups.ts'
import { marksIn } from './replace-mark.ts'
import { withBody } from './sought-bodies.ts'

/** Most lines, and most ways in which one is written that fits a pattern. */
const mostLines = 8
const mostWays = 2

/** Requests with a body that is read line by line, where JSON was held against names or patterns of lines. */
export function* asLines(
  request: HttpRequest,
  { before, mark, after, how, wanted }: Comparison,
): Generator<HttpRequest> {
  const body = request.body === null ? undefined : strictTextOf(request.body)
  const isWhole = mark === keyMark && before === '{"' && body?.startsWith(before + mark + after) === true
  if (!isWhole || !/json/i.test(typeOf(request))) return
  const make = (line: string) => withBody(request, 'text/plain', line)
  if (how === 'asked') for (const by of [': ', '=']) yield make(keyMark + by + valueMark)
  if (how === 'matches' && before + mark + after === body)
    for (const pattern of wanted)
      for (const line of textsOfMarks(pattern, groupMarks, 2).slice(0, mostWays)) yield make(line)
}

/** What a name makes of a request in place of a mark, with one more line like the one that had it: others may be asked for. */
export function withLineLeft(
  request: HttpRequest,
  mark: string,
  name: string,
  made: HttpRequest,
): HttpRequest | undefined {
  const [body, after] = [request, made].map((one) => (one.body === null ? undefined : strictTextOf(one.body)))
  if (body === undefined || after === undefined || !isText(request)) return undefined
  const lines = body.split('\n')
  const line = lines.find((one) => one.includes(mark))
  const isLine = line !== undefined && lines.length < mostLines && marksOf(line).length > 1
  if (!isLine || lines.some((one) => one.split(/[^\w-]+/).includes(name))) return undefined
  const free = groupMarks.filter((one) => !marksIn(request).includes(one))
  const spare = line.replaceAll(/qz[a-z]{2}/g, (one) => free.shift() ?? one)
  return marksOf(spare).some((one) => line.includes(one)) ? undefined : { ...made, body: utf8(`${after}\n${spare}`) }
}

const typeOf = ({ headers }: HttpRequest) => headerValue(headers, 'content-type') ?? ''
const isText = (request: HttpRequest) => !/json|form|csv|xml|html/i.test(typeOf(request))
