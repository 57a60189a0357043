/** What a regular expression may cost before it refuses a text. */
export interface PatternCost {
  /** Longest text that it surely refuses in reasonable time. */
  readonly longest: number
  /** What repeats in more than one way, and what comes before: its time doubles with each character. */
  readonly explosive?: { readonly before: string; readonly repeated: string }
}

/** Most ways to match that are tried at all: some 100 ms. */
const mostWays = 1e7

/** Longest text for what has more ways with each character, and longest pattern that is run at all. */
const longestExplosive = 14
const longestPattern = 1_000

const quantifier = /(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/y
const groupStart = /\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?/y
const atom = /\\.|\[(?:\\.|[^\]\\])*\]|[^]/y

interface Level {
  readonly before: string
  /** Where its first member starts, and the last of its alternatives. */
  readonly start: number
  from: number
  /** At how many places more than one way to match is open. */
  choices: number
}

/**
 * A bound by the pattern's shape: it is never too low, and too high where what repeats cannot be taken for what follows.
 * (https://owasp.org/www-community/attacks/Regular_expression_Denial_of_Service_-_ReDoS)
 */
export function costOf(pattern: string): PatternCost {
  if (pattern.length > longestPattern) return { longest: 0 }
  let explosive: PatternCost['explosive']
  let top: Level = { before: '', start: 0, from: 0, choices: 0 }
  const open: Level[] = []
  const hasBar = new Set<Level>()
  const match = (kind: RegExp, at: number) => {
    kind.lastIndex = at
    return kind.exec(pattern)
  }
  for (let i = 0; i < pattern.length;) {
    const group = match(groupStart, i)
    if (group !== null) {
      open.push(top)
      const start = i + group[0].length
      top = { before: top.before + pattern.slice(top.from, i), start, from: start, choices: 0 }
      i = start
      continue
    }
    let inside = 0
    let closed: Level | undefined
    const end = i
    if (pattern[i] === ')' && open.length > 0) {
      closed = top
      inside = closed.choices + Number(hasBar.has(closed))
      top = open.pop()!
      i++
    } else if (pattern[i] === '|') {
      hasBar.add(top)
      top.from = ++i
      continue
    } else i += match(atom, i)![0].length
    const repeated = match(quantifier, i)
    i += repeated?.[0].length ?? 0
    const times = repeated === null ? 1 : mostTimes(repeated)
    if (closed !== undefined && inside > 0 && times === Infinity)
      explosive ??= { before: closed.before, repeated: pattern.slice(closed.start, end) }
    top.choices += (inside > 0 ? inside * times : 0) + Number(repeated !== null && isOpen(repeated))
  }
  if (explosive !== undefined) return { longest: longestExplosive, explosive }
  return { longest: longestWith(top.choices + Number(!pattern.startsWith('^'))) }
}

const mostTimes = ([text, least, comma, most]: RegExpExecArray): number => {
  if (least === undefined) return text.startsWith('?') ? 1 : Infinity
  return comma === '' ? Number(least) : most === '' ? Infinity : Number(most)
}

const isOpen = ([, least, comma, most]: RegExpExecArray): boolean =>
  least === undefined || (comma === ',' && least !== most)

/** In how many ways a text may be shared out grows with its length: `n + choices` over `choices`. */
function longestWith(choices: number): number {
  let ways = 1
  for (let n = 1; n < 1_000; n++) {
    ways *= (n + choices) / n
    if (ways > mostWays) return n - 1
  }
  return 1_000
}

const mostKnown = 500
const known = new Map<string, { readonly longest: number; readonly regExp: RegExp }>()

/**
 * Whether a text fits a regular expression of the handler's source. It runs here, where nothing can stop it: what might
 * take for ever fits nothing.
 */
export function fits(pattern: string, text: string): boolean {
  const { longest, regExp } = knownOf(pattern)
  return text.length <= longest && regExp.test(text)
}

/** What the groups of a pattern capture of a text, where it fits. */
export function groupsIn(pattern: string, text: string): string[] {
  const { longest, regExp } = knownOf(pattern)
  const groups =
    text.length <= longest ? (regExp.exec(text)?.slice(1) as (string | undefined)[] | undefined) : undefined
  return groups?.filter((group) => group !== undefined) ?? []
}

function knownOf(pattern: string) {
  let one = known.get(pattern)
  if (one === undefined) {
    if (known.size >= mostKnown) known.clear()
    known.set(pattern, (one = { longest: costOf(pattern).longest, regExp: compiled(pattern) }))
  }
  return one
}

const never = /(?!)/

function compiled(pattern: string): RegExp {
  try {
    return new RegExp(pattern)
  } catch {
    return never
  }
}
