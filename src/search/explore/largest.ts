import { headerValue } from '../../http/headers.ts'
import type { QueryPair } from '../../http/query.ts'
import type { HttpRequest } from '../../http/request.ts'
import { makeChoices } from '../request/choices.ts'
import type { Trial } from '../session/session.ts'

/** Most kinds of answers of which the largest is told. */
const mostLargest = 6

/** The requests with the largest answers, and what may be chosen where they are answered. */
export interface Largest {
  add(trial: Trial): void
  /** Those with the largest answers of each kind, largest first. */
  trials(): readonly Trial[]
  /** Pairs with which requests got through where that one is answered. */
  choicesAt(request: HttpRequest): readonly QueryPair[]
}

export function makeLargest(): Largest {
  const largest = new Map<string, Trial>()
  const choices = makeChoices()
  return {
    add(trial) {
      const kind = kindOf(trial)
      if (sizeOf(trial) > sizeOf(largest.get(kind))) largest.set(kind, trial)
      const { request, answer } = trial.exchange
      if (answer.status < 300) choices.add(request)
    },
    trials: () => [...largest.values()].toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(0, mostLargest),
    choicesAt: choices.at,
  }
}

/** What is answered in another format grows otherwise. */
const kindOf = ({ exchange: { request, answer } }: Trial) =>
  `${request.method} ${answer.status} ${headerValue(answer.headers, 'content-type')}`

export const sizeOf = (trial: Trial | undefined): number =>
  trial?.exchange.facts.payloadBytes ?? trial?.exchange.answer.body.length ?? 0
