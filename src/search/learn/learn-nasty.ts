import { emptyDictionary } from '../../arbitrary/dictionary.ts'
import type { Knowledge } from '../known/knowledge.ts'
import type { Looker } from '../known/looker.ts'
import { mutants } from '../explore/mutants.ts'
import { withoutUnread } from './without-unread.ts'

/** Traced calls with values that break what expects others, and how many in a row may teach nothing. */
const maxNasty = 80
const patience = 30

/** Looks at what taught something with values that break what expects another, for as long as that teaches. */
export async function learnNasty({ look, hasBudget, wasLookedAt, stepping }: Looker, known: Knowledge): Promise<void> {
  const nasty = mutants([...stepping].map(withoutUnread(known)), emptyDictionary)
  for (let i = 0, idle = 0; i < maxNasty && idle < patience;) {
    const { value: request, done } = nasty.next()
    if (done || !hasBudget()) break
    if (wasLookedAt(request)) continue
    idle = (await look(request)).fresh > 0 ? 0 : idle + 1
    i++
  }
}
