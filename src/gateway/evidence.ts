/**
 * How sure a statement about AWS is. `recorded`: AWS itself, captured; `documented`: AWS documentation or staff;
 * `reported`: users of real AWS; `unknown`: emulators, inference, contradiction, or nothing.
 */
export type EvidenceTier = 'recorded' | 'documented' | 'reported' | 'unknown'

/** Where a statement about AWS comes from. */
export interface Evidence {
  readonly tier: EvidenceTier
  readonly source: string
  readonly url?: string
  readonly date?: string
}

const strength: Record<EvidenceTier, number> = { recorded: 3, documented: 2, reported: 1, unknown: 0 }

/** The weaker of two; the first when they are equally strong. */
export function weaker(a: Evidence, b: Evidence): Evidence {
  return strength[b.tier] < strength[a.tier] ? b : a
}

/** True for `reported` or better: strong enough for an error. */
export function isEstablished(evidence: Evidence): boolean {
  return evidence.tier !== 'unknown'
}
