import type { HttpRequest } from '../../http/request.ts'
import type { Put } from './crossing.ts'
import type { Group } from './follow-group.ts'

/** A request to look at. */
export interface Step {
  readonly request: HttpRequest
  readonly group: Group
  /** How many choices were made in it. */
  readonly depth: number
  /** What it tries in place of a mark, and whether that is how the mark has to be written. */
  readonly put?: Put
  /** What it has in place of marks at once. */
  readonly puts?: readonly Put[]
  readonly isForm?: boolean
  /** The same with marks for what it does without. */
  readonly full?: HttpRequest
  /** It makes a comparison come out otherwise that is new: it is looked at in variants too. */
  readonly isFirst?: boolean
  /** It met a bound, or is a guess. */
  readonly isVague?: boolean
  /** What it uses is to be seen, marks or not. */
  readonly isProbed?: boolean
  /** A path with a mark that it took a choice of. */
  readonly pathBefore?: string
  readonly isStart?: boolean
  /** It names few: where no value matters, none matters alone. */
  readonly isSpare?: boolean
  /** It leaves out what may have led aside. */
  readonly isLed?: boolean
}
