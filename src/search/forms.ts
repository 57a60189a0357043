import type { HttpRequest } from '../http/request.ts'
import { hasMark } from '../lambda/marks.ts'
import type { Put } from './crossing.ts'
import type { Knowledge } from './knowledge.ts'
import { marksIn, replaceMark } from './replace-mark.ts'
import type { Replacement } from './replacement.ts'
import { holds } from './sought-variants.ts'

/** Most texts that stand for marks. */
const mostStandIns = 24

/** How marks have to be written, whatever else is chosen. */
export interface Forms {
  /** The first form of a mark that made a difference stays. */
  settle(put: Put): void
  /** A text that is tried as the form of a mark is looked out for like one. */
  standIn(put: Put): void
  applied(request: HttpRequest): HttpRequest
}

export function makeForms(known: Knowledge): Forms {
  const forms = new Map<string, Replacement>()
  return {
    settle({ mark, by }) {
      if (!forms.has(mark)) forms.set(mark, by)
    },
    standIn({ by }) {
      const isPlain = typeof by === 'string' && /^[\w@:./-]{2,40}$/.test(by) && !hasMark(by)
      if (isPlain && known.standIns.size < mostStandIns) known.standIns.add(by)
    },
    applied(request) {
      const marks = new Set(forms.size > 0 ? marksIn(request) : [])
      let made = request
      for (const [mark, by] of forms)
        // What holds its own mark must not be written twice.
        if (marks.has(mark) && !(String(by).includes(mark) && holds(made, String(by))))
          made = replaceMark(made, mark, by) ?? made
      return made
    },
  }
}
