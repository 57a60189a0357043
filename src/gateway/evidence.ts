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

/** The weakest of one and those of a list's members. */
export function weakest(first: Evidence, others: readonly { readonly evidence: Evidence }[]): Evidence {
  let evidence = first
  for (const other of others) evidence = weaker(evidence, other.evidence)
  return evidence
}

/** True for `reported` or better: strong enough for an error. */
export function isEstablished(evidence: Evidence): boolean {
  return evidence.tier !== 'unknown'
}

/** AWS itself, captured: source, date of the capture, where to read it. */
export function recorded(source: string, date: string, url?: string): Evidence {
  return { tier: 'recorded', source, date, ...(url !== undefined && { url }) }
}

/** AWS documentation or staff. */
export function documented(source: string, url?: string): Evidence {
  return { tier: 'documented', source, ...(url !== undefined && { url }) }
}

/** Users of real AWS. */
export function reported(source: string, url?: string): Evidence {
  return { tier: 'reported', source, ...(url !== undefined && { url }) }
}

/** Emulators, inference, contradiction or nothing: `source` says which. */
export function unestablished(source: string, url?: string): Evidence {
  return { tier: 'unknown', source, ...(url !== undefined && { url }) }
}
