import type { HttpRequest } from '../../http/request.ts'
import type { Knowledge } from '../known/knowledge.ts'
import { plausibleForm, plausibleRequest } from '../known/plausible-request.ts'
import type { Looker } from '../known/looker.ts'
import { namesOf } from '../known/read-names.ts'

/** Requests with everything known, until they read nothing new; the last ones, where they carry anything. */
export async function toFixpoint(
  known: Knowledge,
  base: HttpRequest,
  look: Looker['look'],
): Promise<{ last: HttpRequest[]; names: Set<string> }> {
  let last: HttpRequest[] = []
  const names = new Set<string>()
  for (let round = 0; round < 6; round++) {
    last = [plausibleRequest(known, base, false)]
    if (known.body.size > 0 || round === 0) last.push(plausibleRequest(known, base, true))
    if (known.form.size > 0) last.push(plausibleForm(known, base))
    let fresh = 0
    for (const request of last) {
      const looked = await look(request)
      fresh += looked.fresh
      for (const name of namesOf(looked.reads)) names.add(name)
    }
    if (fresh === 0) break
  }
  // Adapters and frameworks make a list of what is sent twice.
  const { query } = last[0]!
  if (query !== '') await look({ ...last[0]!, query: `${query}&${query}` })
  last = last.filter(({ query, headers, body }) => query !== '' || headers.length > 0 || body !== null)
  return { last, names }
}
