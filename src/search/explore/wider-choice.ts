import type { Dictionary } from '../../arbitrary/dictionary.ts'
import { percentDecode, queryPairs, type QueryPair } from '../../http/query.ts'
import type { HttpRequest } from '../../http/request.ts'
import { withPair, type Measure } from './climb.ts'
import type { Knob } from './stretch-knobs.ts'

/** What an answer grows with, and the largest size that was not refused. */
export type Grown = readonly [Knob, number]

/** Most choices that are tried. */
const mostChoices = 8

/** The request with each of its sizes. */
export const withSizes = (base: HttpRequest, sizes: readonly Grown[]): HttpRequest =>
  sizes.reduce((request, [knob, size]) => knob.put(request, size), base)

/** Whether a pair gives a name that is known a word of the source: sizes are no choices, and what nobody reads is none. */
export const isNamedIn = ({ query, values }: Dictionary) => {
  const [names, texts] = [new Set(query), new Set(values)]
  return ({ key, value = '' }: QueryPair) => {
    const text = percentDecode(value)
    return names.has(percentDecode(key)) && texts.has(text) && /[a-z]/i.test(text)
  }
}

/**
 * The request with another choice next to its sizes under which what was refused is answered with more than before: each format, plan or
 * layout may have bounds of its own. Undefined where there is none.
 */
export async function widerChoice(
  base: HttpRequest,
  grown: readonly Grown[],
  choices: readonly QueryPair[],
  measure: Measure,
): Promise<HttpRequest | undefined> {
  const own = queryPairs(base.query)
  const isOwn = (choice: QueryPair) => own.some(({ key, value }) => key === choice.key && value === choice.value)
  const others = choices.filter((choice) => !isOwn(choice)).slice(0, mostChoices)
  if (others.length === 0) return undefined
  const bytes = await measure(withSizes(base, grown))
  const beyond = grown.map(([knob, size]): Grown => [knob, size * 2])
  for (const choice of others) {
    const request = withSizes(withPair(base, choice), beyond)
    const answered = await measure(request)
    if (bytes === undefined || answered === undefined) return undefined
    if (answered > bytes) return request
  }
  return undefined
}
