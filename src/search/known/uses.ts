import type { Exchange } from '../../exchange/exchange.ts'
import { marksOf } from '../../lambda/observe/marks.ts'
import { valuesOf } from '../request/request-values.ts'
import { fragileUsesIn, type UsingRequest } from './bent.ts'

/** Most uses of texts that are kept, and with how many answers the same one. */
const mostUses = 60
const mostAnswers = 3

/** Requests in which a text was used as what throws if it is none. */
export interface Uses {
  readonly all: readonly UsingRequest[]
  /** Takes in as what texts were used; tells how many of the uses are new. */
  take(exchange: Exchange, answer: string): number
}

export function makeUses(): Uses {
  const all: UsingRequest[] = []
  /** With which answers a text was used as what. */
  const used = new Map<string, Set<string>>()
  return {
    all,
    take({ request, reads = [], answer: { headers } }, answer) {
      let fresh = 0
      const echoed = marksOf(headers.map(([, value]) => value).join('\n'))
      for (const { text, what } of [
        ...fragileUsesIn(reads),
        ...echoed.map((text) => ({ text, what: 'header' }) as const),
      ]) {
        // A part of a value is another thing, though it reads the same.
        const isWhole = valuesOf(request).some((value) => value.text === text)
        const use = `${what} ${isWhole ? '' : 'part '}${text}`
        const answers = used.get(use) ?? new Set()
        if (answers.has(answer) || answers.size >= mostAnswers || all.length >= mostUses) continue
        if (answers.size === 0) fresh++
        used.set(use, answers.add(answer))
        all.push({ request, text, what })
      }
      return fresh
    },
  }
}
