import { signatureOf, type Finding } from '../../check/finding.ts'
import { requestSize } from '../request/request-key.ts'
import type { Trial } from './session.ts'

/** A finding met while exploring, with the smallest request that showed it so far. */
export interface Caught {
  readonly signature: string
  readonly finding: Finding
  readonly trial: Trial
  /** The first that showed it: a smaller one may owe it to requests before it. */
  readonly first: Trial
  readonly times: number
  /** Handler calls, those for learning included, before it was first met. */
  readonly foundAfter: number
}

/** Keeps one entry per signature, in the order of their first appearance. */
export interface Collection {
  /** Answers the signatures that were not there before. */
  add(trial: Trial): string[]
  /** Forgets a signature: the next time it is new again. */
  drop(signature: string): void
  all(): readonly Caught[]
  /** Faults, as {@link faultOf} tells them, for which there was no room. */
  readonly left: ReadonlySet<string>
}

/** Code and place: what is an error on some requests is no other fault where it is a warning. */
export const faultOf = ({ code, place }: Pick<Finding, 'code' | 'place'>): string => `${code}@${place}`

/** Places are made of what requests hold: there is no end of them. */
const mostLeft = 1_000

export function makeCollection(max: number, calls: () => number): Collection {
  const bySignature = new Map<string, Caught>()
  const left = new Set<string>()
  return {
    add(trial) {
      const isNew: string[] = []
      for (const finding of trial.findings) {
        const signature = signatureOf(finding)
        const known = bySignature.get(signature)
        if (known === undefined) {
          if (finding.level !== 'note' && bySignature.size >= 4 * max) {
            if (left.size < mostLeft) left.add(faultOf(finding))
            continue
          }
          bySignature.set(signature, { signature, finding, trial, first: trial, times: 1, foundAfter: calls() })
          isNew.push(signature)
        } else {
          const smaller = requestSize(trial.exchange.request) < requestSize(known.trial.exchange.request)
          bySignature.set(signature, {
            ...known,
            ...(smaller && { finding, trial }),
            times: known.times + 1,
          })
        }
      }
      return isNew
    },
    drop: (signature) => void bySignature.delete(signature),
    all: () => [...bySignature.values()],
    left,
  }
}
