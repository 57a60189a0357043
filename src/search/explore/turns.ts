import type { HttpRequest } from '../../http/request.ts'
import { explore, type Explored, type Onlookers, type StoppedBy, type Turn } from './explore.ts'
import type { Session, Trial } from '../session/session.ts'

/** What the turns of exploring did so far. */
export interface Turns {
  readonly runs: number
  /** How many requests were answered with each status. */
  readonly answered: ReadonlyMap<number, number>
  /** What ended the last turn. */
  readonly stoppedBy: StoppedBy
  /** The longest that a right answer took, in milliseconds. */
  readonly slowestMs: number
  /** Whether neither a hang nor the network nor the user ended exploring. */
  goesOn(): boolean
  explore(requests: Iterable<HttpRequest>, turn: Turn): Promise<Explored>
  /** The same for requests that are explored by the way: only what cuts them short ends exploring. */
  exploreAside(requests: Iterable<HttpRequest>, turn: Turn): Promise<Explored>
  /** Counts a request that was tried otherwise. */
  count(trial: Trial): void
  end(stoppedBy: StoppedBy): void
}

export function makeTurns(session: Session, onlookers: Pick<Onlookers, 'watch' | 'pool'>): Turns {
  let runs = 0
  let slowestMs = 0
  let stoppedBy: StoppedBy = 'runs'
  const answered = new Map<number, number>()
  const turns: Turns = {
    get runs() {
      return runs
    },
    answered,
    get stoppedBy() {
      return stoppedBy
    },
    get slowestMs() {
      return slowestMs
    },
    goesOn: () => stoppedBy === 'runs' || stoppedBy === 'time',
    async explore(requests, turn) {
      const explored = await explore(session, requests, { ...onlookers, answered, ...turn })
      runs += explored.runs
      stoppedBy = explored.stoppedBy
      slowestMs = Math.max(slowestMs, explored.slowestMs)
      return explored
    },
    async exploreAside(requests, turn) {
      const before = stoppedBy
      const explored = await turns.explore(requests, turn)
      if (stoppedBy === 'runs') stoppedBy = before
      return explored
    },
    count({ exchange: { answer } }) {
      runs++
      answered.set(answer.status, (answered.get(answer.status) ?? 0) + 1)
    },
    end(by) {
      stoppedBy = by
    },
  }
  return turns
}
