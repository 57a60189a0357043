import { parseJson } from './cut-text.ts'

/** What reading on made of a document: it goes on, it ended before `rest`, or `held` is no JSON after all. */
export type JsonProgress =
  | { readonly state: 'open' }
  | { readonly state: 'closed'; readonly rest: string }
  | { readonly state: 'failed'; readonly held: string }

/** Reads a JSON document in pieces. */
export interface JsonDocument {
  push(text: string): JsonProgress
  /** What was given and not taken. */
  held(): string
}

/** Members that hold the entries of an export, of which each is taken by itself. */
const lists = /"(?:events|logEvents|results)"\s*:\s*$/

/**
 * A document that begins with `{` or `[`. The elements of a list, and the entries of an export of logs, are given to `take`
 * one by one, so that a file of any size can be read; another object is given whole. Fails where it grows past `most` characters.
 */
export function jsonDocument(take: (value: unknown) => void, most: number): JsonDocument {
  let held = ''
  let at = 0
  let depth = 0
  let inString = false
  /** The depth at which elements lie, and where the one that is open begins. */
  let elements: number | undefined
  let start = -1
  let taken = false
  const failed = (): JsonProgress => ({ state: 'failed', held })

  /** Takes the element that ends before `end`; false if it is no JSON. */
  function element(end: number): boolean {
    const text = held.slice(start, end)
    if (text.trim() === '') return true
    const parsed = parseJson(text)
    if (parsed === undefined) return false
    if (elements === 2 && !taken && !isEntry(parsed.value)) {
      elements = undefined
      return true
    }
    take(parsed.value)
    taken = true
    return true
  }

  return {
    held: () => held,
    push(text) {
      held += text
      let done = 0
      for (; at < held.length; at++) {
        const char = held.charCodeAt(at)
        if (inString) {
          if (char === backslash) at++
          else if (char === quote) inString = false
          // No string of JSON holds a line break.
          else if (char === lineFeed) return failed()
        } else if (char === quote) inString = true
        else if (char === openBrace || char === openBracket) {
          depth++
          if (elements === undefined && !taken && char === openBracket && depth <= 2)
            if (depth === 1 || lists.test(held.slice(Math.max(0, at - 40), at))) {
              elements = depth
              start = at + 1
            }
        } else if (char === closeBrace || char === closeBracket) {
          if (depth === elements) {
            if (!element(at)) return failed()
            if (taken) done = at
            start = at
            elements = undefined
          }
          depth--
          if (depth === 0) {
            const rest = held.slice(at + 1)
            if (taken || held[0] === '[') return { state: 'closed', rest }
            const whole = parseJson(held.slice(0, at + 1))
            if (whole === undefined) return failed()
            take(whole.value)
            return { state: 'closed', rest }
          }
        } else if (char === comma && depth === elements) {
          if (!element(at)) return failed()
          if (taken) done = at + 1
          start = at + 1
        }
      }
      if (done > 0) {
        held = held.slice(done)
        at -= done
        start -= done
      }
      return held.length > most ? failed() : { state: 'open' }
    },
  }
}

const [quote, backslash, lineFeed, comma] = [0x22, 0x5c, 0x0a, 0x2c]
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d]

function isEntry(value: unknown): boolean {
  return (
    Array.isArray(value) || (typeof value === 'object' && value !== null && ('message' in value || '@message' in value))
  )
}
