import type { HttpRequest } from '../../http/request.ts'
import type { Gateway } from '../../gateway/gateway.ts'
import type { Invoker, Tracing } from '../../lambda/words/invocation.ts'
import type { Exchange } from '../../exchange/exchange.ts'
import type { Finding } from '../../check/finding.ts'
import type { World } from '../../lambda/words/world.ts'
import type { Budget, Phase } from './budget.ts'
import type { Step } from './circumstances.ts'
import type { Compare } from '../compare/compare.ts'

/** One request tried: its journey and what is wrong with it. */
export interface Trial {
  readonly exchange: Exchange
  readonly findings: readonly Finding[]
  /** What the handler met beside the event, where that was chosen. */
  readonly world?: World
  /** How long the handler was given, in milliseconds. */
  readonly givenMs?: number
}

/** Everything that the phases of one run share: a front end, a warm container, the judge and the budget. */
export interface Session {
  readonly gateway: Gateway
  readonly invoker: Invoker
  readonly budget: Budget
  /** What runs meet that are told of no world, if there is one world for all of them. */
  readonly world: World | undefined
  /** What the next run meets if nobody says: nothing chosen, or another plain world each time. */
  plain(): World | undefined
  /** Runs and judges one request on a plain event. Undefined if the front end answers it itself, or the runner's room is used up. */
  attempt(request: HttpRequest, phase: Phase, timeoutMs?: number, world?: World): Promise<Trial | undefined>
  /**
   * Runs and judges requests one after the other on a container of their own, from cold: a new instance of the handler's own modules
   * (`instance`, cheap, what packages keep stays), or all anew (`container`). Undefined where there is no such thing, as for a bare
   * function; shorter than asked for where the front end answers one of them itself.
   */
  sequence(
    steps: readonly Step[],
    phase: Phase,
    cold?: 'instance' | 'container',
    timeoutMs?: number,
  ): Promise<readonly Trial[] | undefined>
  /** Findings of more than one exchange, as the user's policy has them. */
  admit(findings: readonly Finding[]): readonly Finding[]
  /** Goes on with a new instance of the handler's modules, where that is cheap. */
  refresh(): Promise<boolean>
  /** Runs one request on a traced event; it is never judged. Comparisons are seen if it carries marks, or is to be probed anyway. */
  traced(request: HttpRequest, how?: Omit<Tracing, 'modules'>): Promise<Exchange | undefined>
  /** The first request whose handler reached for the network while it was looked at: nothing is looked at after it. */
  readonly reached: HttpRequest | undefined
  /** Whether answers are compared with others to the same requests. */
  readonly compares: boolean
  /** The same session on another front end (or the same one, told more). */
  on(gateway: Gateway): Session
  /** The same session in a world that all its runs meet. */
  within(world: World): Session
}

/**
 * Whether a call did not answer in the time that it was given. In-process, what works in Node's pool of threads looks as if nothing
 * were left that could still answer.
 */
export const wentUnanswered = ({ invoker }: Session, { exchange: { facts } }: Pick<Trial, 'exchange'>): boolean =>
  facts.settledBy === 'timeout' || (facts.settledBy === 'drained' && invoker.isolation === 'in-process')

/** How findings are made: checks and policy, see `check/`. */
export type Judge = (exchange: Exchange) => readonly Finding[]

/** What a session makes of its runs. */
export interface Judging {
  readonly judge: Judge
  /** Compares an answer with others to the same request. */
  readonly compare?: Compare | undefined
  /** Findings of more than one exchange as the user's policy has them (all as they are). */
  readonly admit?: (findings: readonly Finding[]) => readonly Finding[]
  /** Paths of the handler's own modules, whose comparisons looks see. */
  readonly modules?: readonly string[]
  /** What the ith run meets if nobody says. */
  readonly plain?: ((i: number) => World) | undefined
}
