import { damaged } from './catalogue/damaged.ts'
import type { CatalogueWords } from './catalogue/entry.ts'
import { failed } from './catalogue/failed.ts'
import { other } from './catalogue/other.ts'
import { refusedPayloads } from './catalogue/refused.ts'
import type { BuiltInCode } from './finding.ts'

/** The words for one code, and where the README has its section. */
export interface CatalogueEntry extends CatalogueWords {
  /** Fragment of the README's section: `#handler-threw`. */
  readonly anchor: string
}

const words: Readonly<Record<BuiltInCode, CatalogueWords>> = { ...failed, ...refusedPayloads, ...damaged, ...other }

/** Words, evidence and a wrong and a right handler for every built-in code. A missing entry does not compile. */
export const catalogue = Object.fromEntries(
  Object.entries(words).map(([code, entry]) => [code, { ...entry, anchor: `#${code}` }]),
) as Readonly<Record<BuiltInCode, CatalogueEntry>>
