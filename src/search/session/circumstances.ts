import type { HttpRequest } from '../../http/request.ts'
import type { DownstreamCall, Fault, World } from '../../lambda/words/world.ts'

/** One request of a sequence on one container, and what the handler meets beside it. */
export interface Step {
  readonly request: HttpRequest
  readonly world?: World
}

/** What a finding takes beside its request. */
export interface Circumstances {
  readonly decides: Decides
  /** What was asked before on the same container, from cold. */
  readonly before: readonly Step[]
  /** What the last request has to meet. */
  readonly world?: World
  /** The calls that faults struck, of the request that has them. */
  readonly struck?: readonly DownstreamCall[]
  /** Other faults that show the same, a few. */
  readonly also?: readonly (readonly Fault[])[]
  /** The time left was asked for at the start only, where it is the function's whole timeout. */
  readonly atStart?: true
  /** What was tried, to the end, and does not decide alone; of `unknown` only. */
  readonly tried?: readonly Decides[]
  /** It ran in the process of the tests, where there is no second container. */
  readonly inProcess?: true
  /** How often the whole showed it, each time on a container of its own. */
  readonly shown: number
  readonly tries: number
}

/** What makes the difference between an answer that is right and one that is not. */
export type Decides =
  | 'state' // what earlier requests left in the container
  | 'cold-start' // that it is the first request of its container
  | 'random' // Math.random
  | 'crypto' // random bytes
  | 'date' // the clock
  | 'order' // the order in which timers and I/O are done
  | 'time-left' // getRemainingTimeInMillis
  | 'downstream' // a call that the handler makes
  | 'unknown' // nothing that could be pinned
