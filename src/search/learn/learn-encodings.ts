import { readsPlace, richestFirst, type Base } from '../known/base.ts'
import type { Knowledge } from '../known/knowledge.ts'
import type { Literals } from '../source/literals.ts'
import { marked, plausibleForm, plausibleRequest, settleEncodings } from '../known/plausible-request.ts'
import type { Looked } from '../known/looker.ts'
import type { HttpRequest } from '../../http/request.ts'
import { jsonSlots } from '../source/value-encodings.ts'

/** Most bases, and most looks at each: JSON in a part of a token in base64 shows its first key at the fifth. */
const mostBases = 12
const mostRounds = 8

/**
 * Looks at requests whose values are marks, so that it shows as what each is used: JSON, base64, a list. A value that is
 * taken apart becomes one that can be, with every key that is read in it, until nothing new is seen. Bases of which all names
 * are `covered` are left out; returns how much was new.
 */
export async function learnEncodings(
  known: Knowledge,
  bases: readonly Base[],
  look: (request: HttpRequest) => Promise<Looked>,
  covered: Set<string>,
): Promise<number> {
  let grown = 0
  for (const { request: base, names } of richestFirst(bases).slice(0, mostBases)) {
    if (names.size > 0 && [...names].every((name) => covered.has(name))) continue
    for (const name of names) covered.add(name)
    for (let round = 0, tried = false; round < mostRounds; round++) {
      let fresh = 0
      for (const request of requestsOf(marked(known), base, names)) fresh += (await look(request)).fresh
      settleEncodings(known)
      grown += fresh
      if (fresh > 0) continue
      // JSON in which nothing is read may have to be a list.
      if (tried || !tryLists(known)) break
      tried = true
      settleEncodings(known)
    }
  }
  return grown
}

function tryLists({ encodings }: Knowledge): boolean {
  const empty = [...encodings.byName.values()]
    .flatMap((top) => [...jsonSlots(top)])
    .filter(({ encoding }) => encoding.keys.size === 0)
  for (const { encoding } of empty) encoding.isList = true
  return empty.length > 0
}

/** With a JSON body or a form where the handler reads one; what takes parameters may take them from a form as well. */
function requestsOf(known: Knowledge, base: HttpRequest, names: ReadonlySet<string>): HttpRequest[] {
  const request = plausibleRequest(known, base, readsPlace(names, 'body'))
  return readsPlace(names, 'form') && known.form.size > 0 ? [request, plausibleForm(known, base)] : [request]
}

/** Whether the source names `Basic` as scheme of authorization, and not `Bearer`. */
export const namesBasic = ({ strings }: Literals): boolean =>
  strings.some((text) => /^basic\b/i.test(text)) && !strings.some((text) => /^bearer\b/i.test(text))
