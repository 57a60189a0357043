import type { StandIns } from './stand-ins.ts'

/** As what a text was used: parsed as JSON, decoded, or taken apart. */
export type Use = 'json()' | 'base64()' | 'uri()' | 'split()'

/**
 * How a text was held against others: looked for among them, tried against a pattern, by what it starts, ends or holds; or it
 * stands in something that was asked for them, or for names of others (`named`). And with what a probe saw it compared: a value, as JSON (`is`), numbers in order
 * (`less`) or of its length (`long`), or a kind of value (`as`), or used as what throws if it is none (`fragile`). Of a list only the length
 * is told, as text, and numbers that it was held against (`many`).
 */
export type Sought =
  | 'among'
  | 'matches'
  | 'starts'
  | 'ends'
  | 'holds'
  | 'asked'
  | 'named'
  | 'is'
  | 'less'
  | 'long'
  | 'as'
  | 'fragile'
  | 'many'

/** Where a name was asked for: in the parameters of a query or form, or among headers. */
export type DerivedFrom = 'params()' | 'headers()'

/**
 * Looks at a place of a source, by what it is known as: `read` evaluates the operands of one of its comparisons. Answers whether it
 * is one to look at.
 */
export type Look = (place: string, read: (comparison: number) => readonly unknown[]) => boolean

/** What one call is told of what is read besides the event itself. */
export interface Observer {
  readonly onParse: (text: string) => void
  /** What came of parsing; what this returns is what the caller gets. */
  readonly onParsed: (text: string, value: unknown) => unknown
  readonly onName: (from: DerivedFrom, name: string) => void
  /** All names were gone through. */
  readonly onAll: (from: DerivedFrom) => void
  /** What a `Request` or `Response` parsed; what this returns is what the caller gets. */
  readonly onJson: (value: unknown) => unknown
  /** A mark was used; `by` is what it was split by. */
  readonly onUse: (use: Use, mark: string, by?: string) => void
  /** A text that carries a mark was held against others. */
  readonly onSought: (text: string, how: Sought, wanted: readonly string[]) => void
  /** A place was met that none of the calls before met. */
  readonly onNewPlace: (place: string) => void
  /** What came of decoding. */
  readonly onDecoded: (text: string) => void
  /** A breakpoint was met. */
  readonly onPlace: Look
  /** What stands for values of its request. */
  readonly standIns: StandIns
}

/** The observer of the call that the running code belongs to; patches pass everything on where there is none. */
export type CurrentObserver = () => Observer | undefined
