import type { HttpRequest } from '../../http/request.ts'
import { groupMarks, isMark, marksOf } from '../../lambda/observe/marks.ts'
import type { Read } from '../../lambda/words/invocation.ts'
import { uses } from '../../lambda/observe/used-texts.ts'
import type { Put } from './crossing.ts'
import { holds } from './sought-variants.ts'
import { literal, newSlot, type Encodings } from '../source/value-encodings.ts'

/** Values that patterns take apart: what is used of their parts as JSON, base64 and the like can be taken further apart. */
export interface Groups {
  /** A text that has marks where a pattern captures takes the place of a mark. */
  madeOf(put: Put): void
  /** Takes in what the parts were used as; tells whether a value is made of parts from now on. */
  learn(request: HttpRequest, reads: readonly Read[]): boolean
}

export function makeGroups(encodings: Encodings): Groups {
  const texts = new Map<string, string>()
  return {
    madeOf({ mark, by }) {
      if (typeof by === 'string' && marksOf(by).some((one) => groupMarks.includes(one))) texts.set(by, mark)
    },
    learn(request, reads) {
      const used = reads.flatMap(({ path: [use = '', text = ''] }) => (uses.has(use) ? [text] : []))
      const isUsed = (text: string) => marksOf(text).some((one) => groupMarks.includes(one) && used.includes(one))
      const found = [...texts].find(([text]) => isUsed(text) && holds(request, text))
      const slot = found && encodings.byMark.get(found[1])
      if (slot === undefined || slot.encoding !== undefined) return false
      const parts = found![0].split(/(qz[a-z]{2})/).filter((part) => part !== '')
      slot.encoding = {
        as: 'split',
        by: '',
        parts: parts.map((part) => (isMark(part) ? newSlot(encodings) : { mark: '', encoding: literal(part) })),
      }
      return true
    },
  }
}
