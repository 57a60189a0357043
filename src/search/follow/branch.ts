import type { Turned } from './sought.ts'

/** One comparison that a look saw, or that the source shows, and the requests in which it comes out otherwise. */
export interface Branch {
  /** The same for the same comparison, whatever request it was seen with. */
  readonly key: string
  /** Made when they are asked for: most comparisons were seen before. */
  readonly candidates: () => readonly Turned[]
  /** How much it says of what is wanted, the most first. */
  readonly rank: number
  /** What it was compared with is a choice: each of it may lead elsewhere. */
  readonly isChoice?: boolean
  /** It bounds a value, or is a text that nobody sends: whatever says more comes first. */
  readonly isVague?: boolean
  /** The source says so, and looks would show it: what they show comes first. */
  readonly isHint?: boolean
}
