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

/** What is there of a JSON text. */
export interface CutJson {
  readonly value: unknown
  readonly whole: boolean
  /** The cut went through the last member of the value. */
  readonly open: boolean
}

/**
 * The JSON value of a text that was cut: every member that is there whole, and a text as far as it goes; undefined if there
 * is none. Linear in the text. A text that is whole is parsed as it is.
 */
export function parseCut(text: string): CutJson | undefined {
  const whole = parseJson(text)
  if (whole !== undefined) return { value: whole.value, whole: true, open: false }
  const end = lastWhole(text)
  if (end === undefined) return undefined
  const { at, closers, inText } = end
  const more =
    inText === undefined ? undefined : parseJson(`${text.slice(0, -inText.half || undefined)}"${inText.closers}`)
  if (more !== undefined) return { value: more.value, whole: false, open: true }
  const repaired = at === 0 ? undefined : parseJson(text.slice(0, at) + closers)
  return repaired && { value: repaired.value, whole: false, open: closers.length > 1 }
}

/** A JSON value in a wrapper, so that `null` can be told from failure. */
export function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return undefined
  }
}

interface WholeEnd {
  readonly at: number
  readonly closers: string
  /** Where the text ends within a string: what closes the rest, and how many characters of an escape are not whole. */
  readonly inText?: { readonly closers: string; readonly half: number }
}

/** Where the last whole member ends, and what closes what is open there. */
function lastWhole(text: string): WholeEnd | undefined {
  let at = 0
  let closersThere = ''
  let inString = false
  let escape = -1
  let open = ''
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!
    if (inString) {
      if (char === '\\') {
        escape = i
        i++
      } else if (char === '"') inString = false
      continue
    }
    if (char === '"') inString = true
    else if (char === '{' || char === '[') {
      if (open.length >= mostDepth) return undefined
      open = (char === '{' ? '}' : ']') + open
    } else if (char === '}' || char === ']') {
      open = open.slice(1)
      at = i + 1
      closersThere = open
      if (open === '') break
    } else if (char === ',') {
      at = i
      closersThere = open
    }
  }
  if (!inString || open === '') return at === 0 ? undefined : { at, closers: closersThere }
  const length = text[escape + 1] === 'u' ? 6 : 2
  const half = escape >= 0 && text.length - escape < length ? text.length - escape : 0
  return { at, closers: closersThere, inText: { closers: open, half } }
}
