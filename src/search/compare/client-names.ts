import { textOf } from '../../http/body.ts'
import { percentDecode } from '../../http/query.ts'
import type { Exchange } from '../../exchange/exchange.ts'
import type { IsClients } from './compare-json.ts'

/** The start of a body in which names are looked for, in bytes. */
const mostBody = 20_000

/**
 * Tells the names that the client of an exchange chose: words of its query and body, its cookies, and its headers with
 * those that front ends add. A document whose keys are all of that kind repeats the request.
 */
export function clientNames({ request, event }: Exchange): IsClients {
  let names: Set<string> | undefined
  return (key) => {
    names ??= namesOf(request, event)
    if (names.has(key) || names.has(key.toLowerCase())) return true
    // No word, and so no name of the handler's: what is left of a query that fell apart.
    return /[^\w-]/.test(key) && spellings(request.query).some((text) => text.includes(key))
  }
}

/** A text as it is, and as forms and URLs decode it. */
const spellings = (text: string) => [text, percentDecode(text), percentDecode(text.replaceAll('+', ' '))]

function namesOf({ query, headers, body }: Exchange['request'], event: unknown): Set<string> {
  const names = new Set<string>()
  const addWords = (text: string) => {
    for (const word of text.split(/[^\p{L}\p{N}_-]+/u)) names.add(word)
  }
  for (const pair of query.split('&')) {
    const key = pair.split('=', 1)[0]!
    for (const name of spellings(key)) names.add(name)
    addWords(pair)
    addWords(percentDecode(pair))
  }
  for (const [name, value] of headers) {
    names.add(name.toLowerCase())
    if (name.toLowerCase() === 'cookie') addWords(value)
  }
  const { headers: one, multiValueHeaders: all } = event as {
    headers?: object | null
    multiValueHeaders?: object | null
  }
  for (const name of Object.keys(one ?? all ?? {})) names.add(name.toLowerCase())
  if (body !== null) addWords(textOf(body.subarray(0, mostBody)))
  return names
}
