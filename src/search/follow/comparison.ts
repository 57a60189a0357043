import type { Sought } from '../../lambda/observe/observer.ts'

/** A text that carries a mark, as it was held against others. */
export interface Comparison {
  readonly mark: string
  readonly before: string
  readonly after: string
  readonly how: Sought
  readonly wanted: readonly string[]
  /** The same for the same comparison, whatever it was seen in. */
  readonly key: string
}
