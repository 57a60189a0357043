import type { HttpRequest } from '../http/request.ts'
import { isDefault, plausibleRequest, settle, type Knowledge } from './knowledge.ts'
import type { Literals } from './literals.ts'
import type { Looker } from './looker.ts'

/** What validators say of a value that is none of those that they take: ajv, zod, joi, class-validator and those who write their own. */
const noneOf =
  /\b(?:one of|allowed values|valid options?|must be in|equal to constant)\b(?: the)?(?: (?:following|allowed))?(?: values?| options?)?:?\s*(.*)/is

const quoted = /["'`]([^"'`\\]{1,40})\\?["'`]/g

/** The values that a complaint names; none where it names none, undefined for any other complaint. */
export function optionsIn(issue: string): readonly string[] | undefined {
  const list = noneOf.exec(issue)?.[1]
  if (list === undefined) return undefined
  const said = Array.from(list.matchAll(quoted), ([, text]) => text!).filter((text) => !/^[\s,|\]}:]*$/.test(text))
  if (said.length > 0) return said
  return list
    .split(/\s*(?:[,|]|\bor\b|\band\b)\s*/)
    .flatMap((text) => /^\[?\(?([\w-][\w.:+/-]{0,38})\]?\)?\W*$/.exec(text)?.[1] ?? [])
}

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
