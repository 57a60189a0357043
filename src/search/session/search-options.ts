import type { Choices } from '../request/choices.ts'
import type { OwnRequests } from '../request/own-requests.ts'
import type { RequestConstraints } from '../../arbitrary/constraints.ts'
import type { Dictionary } from '../../arbitrary/dictionary.ts'
import type { HttpRequest } from '../../http/request.ts'
import type { World } from '../../lambda/words/world.ts'
import type { Step } from './circumstances.ts'
import type { Collection } from './collect.ts'
import type { Shaped } from '../schema/shaped.ts'

/** What one search is told. */
export interface SearchOptions {
  readonly numRuns: number
  readonly seed: number
  readonly tier: NonNullable<RequestConstraints['tier']>
  readonly maxFindings: number
  /** Most shrink calls for one finding. */
  readonly maxShrinkCalls: number
  /** Tried first and shrunk like any other. */
  readonly examples: readonly HttpRequest[]
  /** Sequences that are tried after the examples, each on a container of its own. */
  readonly sequences: readonly (readonly Step[])[]
  /** The user's own domain: nothing is learned, altered or stretched. */
  readonly domain?: OwnRequests
  readonly dictionary: Dictionary
  /** What was caught before exploring, and is caught by it. */
  readonly collection: Collection
  /** A request of each route that the handler is known to answer. */
  readonly living: readonly HttpRequest[]
  /** Requests that made the handler read something new while learning. */
  readonly stepping: readonly HttpRequest[]
  /** Requests that only exploring changes, after all others: they taught nothing. */
  readonly guarded: readonly HttpRequest[]
  /** Routes that take what schemas of the source say. */
  readonly shaped: readonly Shaped[]
  /** Requests that were not answered while they were looked at. */
  readonly suspects: readonly HttpRequest[]
  /** What may be chosen in the queries of looks that got through. */
  readonly choices: Pick<Choices, 'at'>
  /** The world of each explored request by its number, where chance and time are drawn. */
  readonly worldOf?: ((i: number) => World) | undefined
}
