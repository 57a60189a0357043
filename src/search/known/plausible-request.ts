import { utf8 } from '../../http/body.ts'
import type { HeaderLine } from '../../http/headers.ts'
import { toQuery } from '../../http/query.ts'
import { httpRequest, type HttpRequest } from '../../http/request.ts'
import { isDefault, type Knowledge } from './knowledge.ts'
import { plausibleBody } from '../source/plausible-body.ts'
import { isStructured, namedPlaces, render, slotOf, type NamedPlace } from '../source/value-encodings.ts'

/** A request that carries everything known. */
export function plausibleRequest(knowledge: Knowledge, base: HttpRequest, withBody: boolean): HttpRequest {
  const headers: HeaderLine[] = [...knowledge.headers].filter(
    ([name, value]) =>
      !(isDefault(value) && unmarked.has(name.toLowerCase())) &&
      !(knowledge.cookies.size > 0 && name.toLowerCase() === 'cookie'),
  )
  if (withBody && !headers.some(([name]) => name.toLowerCase() === 'content-type'))
    headers.unshift(['content-type', 'application/json'])
  if (knowledge.cookies.size > 0)
    headers.push(['cookie', [...knowledge.cookies].map(([name, value]) => `${name}=${value}`).join('; ')])
  return httpRequest({
    method: withBody && base.method === 'GET' ? 'POST' : base.method,
    path: base.path,
    query: toQuery([...knowledge.query].map(([key, value]) => ({ key: encode(key), value: encode(value) }))),
    headers,
    body: withBody ? JSON.stringify(plausibleBody(knowledge.body)) : null,
  })
}

/** Names whose values say how the rest is read: no marks there. */
const unmarked = new Set(['content-type', 'content-encoding', 'transfer-encoding'])

/** The same names with marks for values, so that it shows as what each is used; `anew` where texts were chosen, too. */
export function marked(known: Knowledge, anew = false): Knowledge {
  const isOpen = (value: unknown) => isDefault(value) || (anew && isText(value))
  const copy = { ...known } as Record<NamedPlace, Map<string, unknown>>
  for (const place of namedPlaces)
    copy[place] = new Map(
      [...known[place]].map(([key, value]) => {
        const isAsked = place === 'body' && known.settled.has(key)
        if (!isOpen(value) || isAsked || unmarked.has(key.toLowerCase())) return [key, value]
        const mark = render(slotOf(known.encodings, place, key))
        // Who wants a list says no more of what is none.
        return [key, Array.isArray(value) ? [mark] : mark]
      }),
    )
  return copy as unknown as Knowledge
}

const isText = (value: unknown): boolean =>
  typeof value === 'string' || (Array.isArray(value) && value.length > 0 && value.every(isText))

/** Lets each value that is taken apart be one that can be. */
export function settleEncodings(known: Knowledge): void {
  for (const place of namedPlaces) {
    const map: Map<string, unknown> = known[place]
    for (const key of map.keys()) {
      const slot = known.encodings.byName.get(`${place} ${key}`)
      if (slot !== undefined && isStructured(slot)) map.set(key, render(slot))
    }
  }
}

const encode = (text: string) => encodeURIComponent(text.toWellFormed())
/** A request whose form body carries everything known of encodings. */
export function plausibleForm(knowledge: Knowledge, base: HttpRequest): HttpRequest {
  const plain = plausibleRequest(knowledge, base, false)
  const body = [...knowledge.form].map(([key, value]) => `${encode(key)}=${encode(value)}`).join('&')
  const headers: HeaderLine[] = [
    ['content-type', 'application/x-www-form-urlencoded'],
    ...plain.headers.filter(([name]) => name.toLowerCase() !== 'content-type'),
  ]
  return { ...plain, method: base.method === 'GET' ? 'POST' : base.method, query: '', headers, body: utf8(body) }
}
