import { utf8 } from '../../http/body.ts'
import { routeOf } from '../request/request-key.ts'
import type { HttpRequest } from '../../http/request.ts'
import { broken, refitted, withoutMember, withoutOne } from '../known/bent.ts'
import type { Knowledge } from '../known/knowledge.ts'
import type { Looker } from '../known/looker.ts'
import { jsonOf } from '../request/request-values.ts'
import { withoutUnread } from './without-unread.ts'

/** Most requests that are looked at with a value that is no such thing, and with one in another form. */
const mostBroken = 90
const mostRefitted = 100

/** Most members of one body that are left out, and most in all. */
const mostMembers = 8
const mostLeftOut = 32

/** Most bodies that are looked at as the only member of a list. */
const mostBatches = 12

/** Looks at requests in which a value is bent to what its user does not expect. */
export interface Bent {
  /** What was used as something that throws for others since the last time is made such another. */
  breakNew(): Promise<void>
  /** A body that got through is looked at alone in a list, and with one member left out at a time, once for each route and what it names. */
  leaveOut(request: HttpRequest, answer: string): Promise<void>
  /** Values that fit a pattern are made to fit it in another way. */
  refit(passed: readonly HttpRequest[]): Promise<void>
}

/** Who takes one of something may take several at once. */
const inList = (request: HttpRequest, body: object): HttpRequest => ({ ...request, body: utf8(JSON.stringify([body])) })

export function makeBent({ look, hasBudget, wasLookedAt, stepping, using }: Looker, known: Knowledge): Bent {
  let broke = 0
  let leftOut = 0
  let batches = 0
  const complete = new Set<string>()
  let seen = 0

  /** Looks at the first so many of those that were not looked at; tells how many they were. */
  async function lookAt(requests: Iterable<HttpRequest>, most: number, isBroken = false): Promise<number> {
    let done = 0
    for (const request of requests) {
      if (done >= most || !hasBudget()) break
      if (wasLookedAt(request)) continue
      const { answer } = await look(request)
      done++
      // It may be used only where another is not sent.
      if (isBroken && answer.startsWith('2')) done += await lookAt(withoutOne(request), most - done)
    }
    return done
  }

  return {
    async breakNew() {
      const fresh = using.slice(seen)
      seen = using.length
      if (fresh.length > 0) broke += await lookAt(broken(fresh), mostBroken - broke, true)
    },
    async leaveOut(request, answer) {
      const body = jsonOf(request)
      if (!answer.startsWith('2') || typeof body !== 'object' || body === null || Array.isArray(body)) return
      const key = `${routeOf(request)} ${Object.keys(body).join()}`
      if (complete.has(key)) return
      complete.add(key)
      batches += await lookAt([inList(request, body)], mostBatches - batches)
      const left = Math.min(mostMembers, mostLeftOut - leftOut)
      leftOut += await lookAt(withoutMember(request), left)
    },
    async refit(passed) {
      const furthest = [...passed.toReversed(), ...[...stepping].toReversed()].map(withoutUnread(known))
      await lookAt(refitted(furthest, known.patterns), mostRefitted)
    },
  }
}
