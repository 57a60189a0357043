/** A token of a source. */
export interface Token {
  readonly type: string
  readonly value: string
}

const escapes = /\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2})|(\r\n|[^]))/gi

const named: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', 0: '\0' }

/** The text of a string literal or of a template without parts. */
export function textOfLiteral(literal: string): string {
  const inner = literal.slice(1, literal.length > 1 && literal.endsWith(literal[0]!) ? -1 : undefined)
  return inner.replaceAll(escapes, (_, point?: string, unit?: string, byte?: string, char = '') => {
    const code = point ?? unit ?? byte
    if (code === undefined) return /^[\r\n\u2028\u2029]/.test(char) ? '' : (named[char] ?? char)
    const value = Number.parseInt(code, 16)
    return value > 0x10ffff ? '' : String.fromCodePoint(value)
  })
}

/** The number of a numeric literal; undefined for one that is none a request can hold. */
export function numberOfLiteral(literal: string): number | undefined {
  const digits = literal.replaceAll('_', '').replace(/n$/, '')
  const number = digits.startsWith('-') ? -Number(digits.slice(1)) : Number(digits)
  return Number.isFinite(number) ? number : undefined
}

const silent = new Set(['WhiteSpace', 'LineTerminatorSequence', 'SingleLineComment', 'MultiLineComment'])

/** Words after which a value starts. */
export const beforeValue: ReadonlySet<string> = new Set('return await case typeof yield of in default'.split(' '))

/** The tokens without comments and what is between them. */
export const withoutSilent = (all: readonly Token[]): Token[] => all.filter(({ type }) => !silent.has(type))

/** Whether a token is a text that stands in the source as it is. */
export const isTextLiteral = ({ type }: Token): boolean => type === 'StringLiteral' || type === 'NoSubstitutionTemplate'

/** The tokens that mean something; a sign is one with its number. */
export function meaningful(all: readonly Token[]): Token[] {
  const tokens: Token[] = []
  for (const token of withoutSilent(all)) {
    const [before, sign] = [tokens.at(-2), tokens.at(-1)]
    const isSigned = token.type === 'NumericLiteral' && sign?.value === '-' && startsValue(before)
    if (isSigned) tokens.splice(-1, 1, { type: token.type, value: `-${token.value}` })
    else tokens.push(token)
  }
  return tokens
}

const startsValue = (before: Token | undefined): boolean =>
  before === undefined ||
  (before.type === 'Punctuator' ? !/^(?:[)\]}]|\+\+|--)$/.test(before.value) : beforeValue.has(before.value))
