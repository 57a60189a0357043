import type { HttpRequest } from '../../http/request.ts'
import { isDefault, settle, type Knowledge } from '../known/knowledge.ts'
import { plausibleRequest } from '../known/plausible-request.ts'
import type { Literals } from '../source/literals.ts'
import type { Looker } from '../known/looker.ts'
import { optionsIn } from '../known/options-in.ts'

/** Most literals that are tried for a value of which nobody says what it may be. */
const mostTried = 40

/** Tries texts of the source for body keys that have to be one of some values, until another complaint is made; those that fit are kept. */
export async function tryOptions(
  known: Knowledge,
  base: HttpRequest,
  { strings }: Literals,
  look: Looker['look'],
): Promise<void> {
  const names = new Set(known.body.keys())
  const texts = strings.filter((text) => /^[\w.:+-]{1,30}$/.test(text) && !names.has(text)).slice(0, mostTried)
  for (const key of known.wanting) {
    const before = known.body.get(key)
    if (!isDefault(before)) continue
    const { answer: refusal } = await look(plausibleRequest(known, base, true))
    const isMeant = refusal.includes(key.split('.').at(-1)!) && optionsIn(refusal) !== undefined
    for (const text of isMeant ? texts : []) {
      known.body.set(key, text)
      const { answer } = await look(plausibleRequest(known, base, true))
      if (answer !== '' && answer !== refusal) {
        settle(known, key, text)
        break
      }
      known.body.set(key, before)
    }
    if (known.body.get(key) !== before) known.wanting.delete(key)
  }
}
