import type { HttpRequest } from '../../http/request.ts'
import type { Follower } from '../follow/follow.ts'
import type { Knowledge } from '../known/knowledge.ts'
import type { Looker } from '../known/looker.ts'
import { distinct } from '../request/request-key.ts'
import { withoutUnread } from './without-unread.ts'

/** Most requests that are handed on: those that taught something, and those behind comparisons. */
const mostStepping = 60
const mostGuarded = 40

/** What learning did. */
interface Telling {
  readonly follower: Follower
  readonly looker: Looker
  readonly known: Knowledge
  /** What comparisons led to. */
  readonly sure: readonly HttpRequest[]
  /** What got behind values that were tried in their places. */
  readonly behind: readonly HttpRequest[]
  readonly reached: readonly HttpRequest[]
}

/** The requests that exploring changes: those that taught something, the likelier last, and those behind comparisons that did not. */
export function requestsToChange({ follower, looker, known, sure, behind, reached }: Telling): {
  readonly taught: readonly HttpRequest[]
  readonly guarded: readonly HttpRequest[]
} {
  const { stepping, isDeadAnswer, answerTo } = looker
  // A router's own answer is the same whatever else is wrong with the request, and so is mostly that of who asks for what is not there.
  const lively = (some: readonly HttpRequest[]) => {
    const left = some.filter((request) => !isDeadAnswer(answerTo(request)))
    const isTurnedAway = (request: HttpRequest) => /^40[1345]/.test(answerTo(request))
    return [...left.filter(isTurnedAway), ...left.filter((request) => !isTurnedAway(request))]
  }
  const guessed = [...stepping].filter((request) => !sure.includes(request))
  const taught = lively([...guessed, ...sure, ...follower.passed()]).map(withoutUnread(known))
  const guarded = lively([...follower.turned(), ...behind, ...reached])
  return {
    taught: distinct(taught).slice(-mostStepping),
    guarded: guarded.filter((request) => !stepping.has(request)).slice(0, mostGuarded),
  }
}
