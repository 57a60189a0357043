import { weaker, type Evidence } from '../../gateway/evidence.ts'
import type { Gateway } from '../../gateway/gateway.ts'
import type { HttpRequest } from '../../http/request.ts'
import { ownObservation } from '../../check/catalogue/entry.ts'
import type { BuiltInCode, Finding } from '../../check/finding.ts'
import { levelFor } from '../../check/level.ts'
import type { Exchange } from '../../exchange/exchange.ts'
import { clientNames } from './client-names.ts'
import { differencesOf, type Seen } from './compare-answers.ts'
import type { Difference } from './difference.ts'

/** Sends a request to the handler once more, through a front end of one's own choice. */
export type Send = (gateway: Gateway, request: HttpRequest) => Promise<Exchange | undefined>

/** What more than one answer to a request tells: findings beside those of the checks, which are given. */
export type Compare = (exchange: Exchange, findings: readonly Finding[], send: Send) => Promise<readonly Finding[]>

/** Something else that answers the same request, and how it is asked. */
export interface Other {
  readonly code: BuiltInCode
  /** Stands before the place: which front end. */
  readonly name?: string
  /** The two answers to compare; undefined for requests that cannot be compared. May be asked again. */
  answers(exchange: Exchange, send: Send): Promise<Pair | undefined>
}

/** Two answers to one request: the handler's behind its front end, and those to compare it with, any of which is right. */
export interface Pair {
  readonly here: Exchange
  readonly there: readonly Seen[]
  /** Of the front end that made the other answer. */
  readonly evidence?: Evidence
  /** The other front end refused the payload: worth a word only where that is established. */
  readonly refused?: boolean
  /** The same exchange in another world: other ids, another clock, another address. */
  again(): Promise<Pair | undefined>
}

const none: readonly Finding[] = []

/** How often a difference at one place must show again before it is believed at once, if it never failed to. */
const believedAfter = 3

/** How often a difference at one place may fail to show again before the place is given up: each costs calls and a wait. */
const givenUpAfter = 40

/** How often a difference at one place showed again, and how often it did not. */
interface Repeats {
  steady: number
  unsteady: number
}

/**
 * Compares each answer with another one. A difference counts only if it shows again in another world and neither side
 * differs from itself there: clocks, counters and ids are nobody's fault. What the checks already found is not told twice.
 */
export function compareWith(other: Other): Compare {
  const places = new Map<string, Repeats>()
  return async (exchange, findings, send) => {
    if (isExplained(exchange, findings)) return none
    const pair = await other.answers(exchange, send)
    if (pair === undefined) return none
    const { method } = exchange.request
    const skip = skippedPlaces(pair.here, findings)
    let found = nearest(method, pair).filter(({ place }) => !skip(place) && repeatsOf(place).unsteady < givenUpAfter)
    if (found.some(({ place }) => !isBelieved(repeatsOf(place)))) {
      // Long enough for a clock in milliseconds to move on.
      await new Promise((resolve) => setTimeout(resolve, 3))
      const again = await pair.again()
      if (again === undefined) return none
      found = found.filter((difference) => {
        const steady = isSteady(method, difference, pair, again)
        repeatsOf(difference.place)[steady ? 'steady' : 'unsteady']++
        return steady
      })
    }
    return found.map((difference) => findingOf(other, exchange, pair, difference))
  }

  function repeatsOf(place: string): Repeats {
    const known = places.get(place) ?? { steady: 0, unsteady: 0 }
    places.set(place, known)
    return known
  }
}

const isBelieved = ({ steady, unsteady }: Repeats) => unsteady === 0 && steady >= believedAfter

/** The differences from the answer that is nearest. */
function nearest(method: string, { here, there }: Pair): Difference[] {
  let fewest: Difference[] = []
  const isClients = clientNames(here)
  for (const [i, answer] of there.entries()) {
    const differences = differencesOf(method, here.answer, answer, isClients)
    if (i === 0 || weigh(differences) < weigh(fewest)) fewest = differences
  }
  return fewest
}

/** Another status says that all is different. */
const weigh = (differences: readonly Difference[]) => (differences[0]?.place === 'status' ? 100 : differences.length)

function isSteady(method: string, { place, compared = place }: Difference, first: Pair, again: Pair): boolean {
  if (!nearest(method, again).some((one) => one.place === place)) return false
  const isClients = clientNames(first.here)
  const moves = (one: Seen, same: Seen) =>
    differencesOf(method, one, same, isClients).some((other) => touches(compared, other.compared ?? other.place))
  if (moves(first.here.answer, again.here.answer)) return false
  return first.there.every((answer, i) => {
    const same = again.there[i]
    return same === undefined || !moves(answer, same)
  })
}

/** One place is the other, or lies in it: a body whose list changes in length is not steady at its items. */
function touches(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short === long || (long.startsWith(short) && /^[.[]/.test(long.slice(short.length)))
}

/** The front end made the answer, or the checks say why it is wrong as a whole. */
function isExplained({ answer, facts }: Exchange, findings: readonly Finding[]): boolean {
  if (answer.rejection !== undefined || facts.refused !== undefined) return true
  return findings.some(({ code }) => code === 'server-error')
}

const ofPlaces: ReadonlySet<string> = new Set<BuiltInCode>([
  'body-corrupted',
  'body-dropped',
  'headers-lost',
  'cookies-lost',
  'header-injection',
  'header-name-invalid',
  'response-inferred',
])

/** Places where the front end did something of its own, told by the checks or not established. */
function skippedPlaces({ answer }: Exchange, findings: readonly Finding[]): (place: string) => boolean {
  const places = [
    ...(answer.effects ?? []).map(({ place }) => place),
    ...findings.filter(({ code }) => ofPlaces.has(code)).map(({ place = '' }) => place),
  ].map((place) => place.toLowerCase())
  if (places.length === 0) return () => false
  const whole = new Set(places)
  return (place) => {
    if (/^body(?:$|[.[])/.test(place)) return places.some((one) => one.startsWith('body') || one === '')
    if (place === 'status') return false
    const name = place.slice('header '.length)
    return (
      whole.has(`headers.${name}`) ||
      whole.has(`multivalueheaders.${name}`) ||
      whole.has('headers') ||
      whole.has('multivalueheaders') ||
      (name === 'set-cookie' && places.some((one) => one.startsWith('cookies')))
    )
  }
}

function findingOf(other: Other, exchange: Exchange, pair: Pair, difference: Difference): Finding {
  const { place, compared = place, here, there } = difference
  const { answer } = pair.here
  const evidence = pair.evidence === undefined ? answer.evidence : weaker(answer.evidence, pair.evidence)
  return {
    code: other.code,
    level: levelFor(exchange, evidence, pair.refused === true ? 'possible' : 'likely'),
    evidence: ownObservation,
    place: other.name === undefined ? place : `${other.name}: ${place}`,
    facts: { compared, ...(other.name !== undefined && { with: other.name }), here, there },
  }
}
