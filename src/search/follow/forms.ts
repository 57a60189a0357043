import type { HttpRequest } from '../../http/request.ts'
import { hasMark, marksOf } from '../../lambda/observe/marks.ts'
import type { Put } from './crossing.ts'
import type { Knowledge } from '../known/knowledge.ts'
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
        if (marks.has(mark) && !(String(by).includes(mark) && holds(made, stemOf(String(by), mark))))
          made = replaceMark(made, mark, by) ?? made
      return made
    },
  }
}

/** What a form starts with, up to a mark of what follows: that may have been replaced. */
function stemOf(form: string, mark: string): string {
  const other = marksOf(form).find((one) => one !== mark)
  return other === undefined || form.indexOf(other) < form.indexOf(mark) ? form : form.slice(0, form.indexOf(other))
}
