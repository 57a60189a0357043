import { numberOfMark } from '../../lambda/observe/mark-numbers.ts'
import { keyMark, valueMark } from '../../lambda/observe/marks.ts'
import type { Replacement } from './replacement.ts'

/** What takes the place of a mark in a text that is to be of a length. */
export function ofLength(whole: string, mark: string, length: number): Replacement[] {
  const rest = length - (whole.length - mark.length)
  if (rest < 0 || rest > longest || length === whole.length) return []
  return [rest >= mark.length ? mark + 'a'.repeat(rest - mark.length) : 'a'.repeat(rest)]
}

/** A longer text is stretching's business. */
const longest = 20_000

/** Values of a kind that a text was to be: as `typeof` says, or what it was made into. */
export function valuesOfKind(kind: string, mark: string): (object | string | number | boolean)[] {
  switch (kind) {
    case 'number':
      return [numberOfMark(mark)]
    case 'boolean':
      return [true]
    case 'object':
      // Whatever its keys are held against shows.
      return [{}, { [keyMark]: valueMark }, []]
    case 'list':
      return [[], [mark], [{}]]
    case 'date':
      return ['2024-02-28T00:00:00Z', '2024-02-28']
    default:
      return []
  }
}
