import { percentDecode } from '../../http/query.ts'
import type { HttpRequest } from '../../http/request.ts'
import type { Sought } from '../../lambda/observe/observer.ts'
import { numberOfMark } from '../../lambda/observe/mark-numbers.ts'
import { deepMark, hasMark, isMark, lastMark, pathMark } from '../../lambda/observe/marks.ts'
import { textsOfMarks } from './marked-groups.ts'
import { fits } from '../tokens/pattern-cost.ts'
import { samplesOf } from '../tokens/pattern-samples.ts'
import { pathText } from '../request/request-values.ts'

/** How a text names the path of a request: by itself or its end, or after its method. */
export function pathOf(
  request: HttpRequest,
  text: string,
): { readonly withMethod: boolean; readonly prefix: string } | undefined {
  const path = percentDecode(request.path)
  const [, method, rest = text] = /^([A-Z]{3,7})[ :#|]?(\/.*)$/.exec(text) ?? []
  if (!rest.startsWith('/') || !path.endsWith(rest) || (method !== undefined && method !== request.method))
    return undefined
  return { withMethod: method !== undefined, prefix: path.slice(0, path.length - rest.length) }
}

export function* pathsLike(
  request: HttpRequest,
  wanted: string,
  how: Sought,
  { withMethod, prefix }: { readonly withMethod: boolean; readonly prefix: string },
): Generator<HttpRequest> {
  const [, method, rest = wanted] = (withMethod && /^([A-Z]{3,7})[ :#|]?(\/.*)$/.exec(wanted)) || []
  const to = (path: string): HttpRequest => ({
    ...request,
    method: method ?? request.method,
    path: pathText(prefix) + path,
  })
  if (how === 'matches') {
    const paths = [...inGroups(wanted), ...samplesOf(wanted).slice(0, 2)].map((sample) => asPath(sample, wanted))
    for (const path of new Set(paths)) if (/^\/[ -~]*$/.test(path)) yield to(remarked(path, wanted))
    return
  }
  // A file's extension, or a word of a segment.
  if ((how === 'ends' || how === 'holds') && /^[^/].*\w/.test(rest)) yield to(pathText(`/${pathMark}${rest}`))
  if (!/^\/(?!\/)/.test(rest)) return
  if (how === 'starts') yield to(pathText(rest.endsWith('/') ? `${rest}${pathMark}` : `${rest}/${pathMark}`))
  if (how === 'starts' && rest.endsWith('/')) return
  yield to(withMarks(pathText(rest).replaceAll(/:\w+|%7B\w+\+?%7D/g, 'a')))
}

/** A text that fits a pattern as a path: where it is none, what it ends in stands behind a mark. */
function asPath(sample: string, pattern: string): string {
  if (sample.startsWith('/')) return sample
  const ends = Array.from(sample, (_, i) => `/${pathMark}${sample.slice(i)}`)
  return ends.findLast((path) => fits(pattern, path)) ?? ''
}

/** Most forms of a segment that is marked in parts: one for each extension. */
const mostInGroups = 3

/** A segment of which parts are taken, as of `/crests/{name}.{format}`, is marked part by part. */
function inGroups(pattern: string): readonly string[] {
  const isSplit = (text: string) => text.split('/').some((segment) => !isMark(segment) && hasMark(segment))
  return textsOfMarks(pattern, [pathMark, lastMark, deepMark], 1).filter(isSplit).slice(0, mostInGroups)
}

/** A path that fits a pattern, with marks for the segments that may be anything, and numbers that stand for some where they may be any. */
function remarked(sample: string, pattern: string): string {
  const segments = sample.split('/')
  const nextMark = marksFor(segments.length)
  const mayBe = (i: number, text: string) => fits(pattern, segments.with(i, text).join('/'))
  for (const [i, segment] of segments.entries()) {
    const number = /^\d+$/.test(segment) ? String(numberOfMark(i > 2 ? lastMark : pathMark)) : undefined
    if (segment !== '' && mayBe(i, pathMark)) segments.splice(i, 1, nextMark(i))
    else if (number !== undefined && mayBe(i, number)) segments.splice(i, 1, number)
  }
  return pathText(segments.join('/'))
}

/** Another mark for each segment that may be anything, as long as there are some; the last one's is always the same where it is alone. */
function marksFor(length: number): (i: number) => string {
  const left = [pathMark, lastMark]
  return (i) => {
    if (i > 1 && i === length - 1 && left.length === 2) return lastMark
    return left.shift() ?? deepMark
  }
}

/** A path with marks in place of `a`. */
function withMarks(path: string): string {
  const segments = path.split('/')
  const nextMark = marksFor(segments.length)
  return segments.map((segment, i) => (segment === 'a' ? nextMark(i) : segment)).join('/')
}

/** A path with marks where the source lets anything stand. */
export function markedPath(path: string, patterns: readonly string[]): string {
  const pattern = patterns.find((one) => fits(one, path))
  if (pattern !== undefined) return remarked(path, pattern)
  return withMarks(path)
}

/** Whether anything may stand somewhere in the path. */
export const marksPath = ({ path }: Pick<HttpRequest, 'path'>): boolean =>
  [pathMark, lastMark, deepMark].some((mark) => path.includes(mark))

/** Whether a path is one that nothing told of, or what is left of it where some of it was found. */
export const isUnknownPath = (path: string): boolean => path.startsWith(`/${pathMark}`) || path.endsWith(`/${deepMark}`)
