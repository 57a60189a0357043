import type { Literal } from '../source/compared.ts'

/** What takes the place of a mark: a text, in JSON any value, or nothing: then what holds the mark goes. */
export type Replacement = Literal | object | null | undefined
