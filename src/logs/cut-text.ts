/** What API Gateway puts where it cut a line of more than 1,024 bytes. */
const mark = /\s?\[TRUNCATED\]\s*$/

/** A logged text without the mark of a cut, and whether it had one. */
export function uncut(text: string): { readonly text: string; readonly cut: boolean } {
  const cut = mark.test(text.slice(-40))
  if (!cut) return { text, cut }
  // Bytes are counted: the last character may have been cut in two.
  return {
    text: text
      .slice(0, text.lastIndexOf('[TRUNCATED]'))
      .replace(/ $/, '')
      .replace(/\ufffd{1,3}$/, ''),
    cut,
  }
}

/** Deeper texts are given up: no event is. */
const mostDepth = 200

/**
 * The JSON value of a text that was cut: every member that is there whole, undefined if there is none. Linear in the
 * text. A text that is whole is parsed as it is.
 */
export function parseCut(text: string): { readonly value: unknown; readonly whole: boolean } | undefined {
  const whole = parseJson(text)
  if (whole !== undefined) return { value: whole.value, whole: true }
  const end = lastWhole(text)
  if (end === undefined) return undefined
  const repaired = parseJson(text.slice(0, end.at) + end.closers)
  return repaired && { value: repaired.value, whole: false }
}

/** A JSON value in a wrapper, so that `null` can be told from failure. */
export function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return undefined
  }
}

/** Where the last whole member ends, and what closes what is open there. */
function lastWhole(text: string): { at: number; closers: string } | undefined {
  let at = 0
  let inString = false
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!
    if (inString) {
      if (char === '\\') i++
      else if (char === '"') inString = false
    } else if (char === '"') inString = true
    else if (char === '{' || char === '[') {
      depth++
      if (depth > mostDepth) return undefined
    } else if (char === '}' || char === ']') {
      depth--
      at = i + 1
      if (depth <= 0) break
    } else if (char === ',') at = i
  }
  if (at === 0) return undefined
  const open: string[] = []
  inString = false
  for (let i = 0; i < at; i++) {
    const char = text[i]!
    if (inString) {
      if (char === '\\') i++
      else if (char === '"') inString = false
    } else if (char === '"') inString = true
    else if (char === '{') open.push('}')
    else if (char === '[') open.push(']')
    else if (char === '}' || char === ']') open.pop()
  }
  return { at, closers: open.toReversed().join('') }
}
