import { percentDecode } from '../http/query.ts'
import type { HttpRequest } from '../http/request.ts'
import type { Read } from '../lambda/invocation.ts'
import type { Sought } from '../lambda/observer.ts'
import { firstMarkIn, lastMark, pathMark, typeMark } from '../lambda/marks.ts'
import { fits } from './pattern-cost.ts'
import { samplesOf, textsFitting } from './pattern-samples.ts'
import { pathText, placeOfMark, replaceMark, type Replacement } from './replace-mark.ts'
import { withMediaType } from './sought-bodies.ts'

/** A text that carries a mark, as it was held against others. */
export interface Comparison {
  readonly mark: string
  readonly before: string
  readonly after: string
  readonly how: Sought
  readonly wanted: readonly string[]
  /** The same for the same comparison, whatever it was seen in. */
  readonly key: string
}

/** The comparisons that a look saw, in order. */
export function comparisonsIn(reads: readonly Read[]): Comparison[] {
  return reads.flatMap(({ path: [use, text = '', how, ...wanted] }) => {
    const found = use === 'sought()' ? firstMarkIn(text) : undefined
    // An adapter takes the address apart: what it looks for is no name of the handler's.
    if (found === undefined || text.includes('://') || wanted.includes(text)) return []
    return [{ ...found, how: how as Sought, wanted, key: [use, text, how, ...wanted].join('\n') }]
  })
}

/** Without what is asked of all values alike, which an adapter does. */
export function ownComparisons(request: HttpRequest, all: readonly Comparison[]): Comparison[] {
  const marks = new Map<string, Set<string>>()
  const kindOf = ({ how, wanted }: Comparison) => [how, ...wanted].join('\n')
  const alike = all.filter(({ mark, how }) => how === 'holds' || placeOfMark(request, mark) === 'headers')
  for (const one of alike) marks.set(kindOf(one), (marks.get(kindOf(one)) ?? new Set()).add(one.mark))
  return all.filter((one) => !(alike.includes(one) && marks.get(kindOf(one))!.size >= mostAlike))
}

const mostAlike = 3

/** A request for which a comparison may come out otherwise. */
export interface Turned {
  readonly request: HttpRequest
  /** How a mark has to be written for that, where it is not one of a choice. */
  readonly form?: { readonly mark: string; readonly by: Replacement }
}

/** Requests for which a comparison may come out otherwise, the likelier first. */
export function* turned(request: HttpRequest, comparison: Comparison): Generator<Turned> {
  const { mark, before, after, how, wanted } = comparison
  if (mark === typeMark) {
    for (const type of wanted) if (/^[\w-]+\/[\w.+-]+/.test(type)) yield { request: withMediaType(request, type) }
    return
  }
  const isForm = !['among', 'asked'].includes(how) && before + after === ''
  const asPath = pathOf(request, `${before}${mark}${after}`)
  // Control characters are looked for to keep them out, what escapes to undo it.
  for (const one of wanted.filter((text) => !/^[\0-\x20%+]+$/.test(text))) {
    if (asPath !== undefined) for (const made of pathsLike(request, one, how, asPath)) yield { request: made }
    else
      for (const value of valuesFor(one, comparison)) {
        const made = replaceMark(request, mark, value)
        if (made) yield { request: made, ...(isForm && { form: { mark, by: value } }) }
      }
  }
}

/** Texts in place of a mark for which what is around it holds. */
function valuesFor(wanted: string, { mark, before, after, how }: Comparison): Replacement[] {
  const inside = (text: string) =>
    text.length >= before.length + after.length && text.startsWith(before) && text.endsWith(after)
      ? [text.slice(before.length, text.length - after.length)]
      : []
  const isName = /\w{4}/.test(wanted)
  const whole = before + mark + after
  switch (how) {
    case 'among':
    case 'asked':
      return inside(wanted)
    case 'starts':
      return wanted.startsWith(before) && !whole.startsWith(wanted) ? [wanted.slice(before.length) + mark] : []
    case 'ends':
      return before + after !== '' || whole.endsWith(wanted) ? [] : [mark + wanted]
    case 'holds':
      if (before + after !== '' || whole.includes(wanted)) return []
      return isName ? [wanted] : [mark + wanted]
    case 'matches':
      return fits(wanted, whole) ? [] : textsFitting(wanted).flatMap(inside)
  }
}

/** How a text names the path of a request: by itself or its end, or after its method. */
function pathOf(
  request: HttpRequest,
  text: string,
): { readonly withMethod: boolean; readonly prefix: string } | undefined {
  const path = percentDecode(request.path)
  const [, method, rest = text] = /^([A-Z]{3,7})[ :#|]?(\/.*)$/.exec(text) ?? []
  if (!rest.startsWith('/') || !path.endsWith(rest) || (method !== undefined && method !== request.method))
    return undefined
  return { withMethod: method !== undefined, prefix: path.slice(0, path.length - rest.length) }
}

function* pathsLike(
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
    for (const sample of samplesOf(wanted).slice(0, 2))
      if (/^\/[ -~]*$/.test(sample)) yield to(remarked(sample, wanted))
    return
  }
  if (!rest.startsWith('/')) return
  if (how === 'starts') yield to(pathText(rest.endsWith('/') ? `${rest}${pathMark}` : `${rest}/${pathMark}`))
  if (how === 'starts' && rest.endsWith('/')) return
  yield to(pathText(rest).replaceAll(/:\w+|%7B\w+\+?%7D/g, pathMark))
}

/** A path that fits a pattern, with marks for the segments that may be anything. */
export function remarked(sample: string, pattern: string): string {
  const segments = sample.split('/')
  for (const [i, segment] of segments.entries()) {
    const marked = segments.with(i, i === segments.length - 1 ? lastMark : pathMark)
    if (segment !== '' && fits(pattern, marked.join('/'))) segments.splice(i, 1, marked[i]!)
  }
  return pathText(segments.join('/'))
}
