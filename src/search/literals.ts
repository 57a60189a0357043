import jsTokens from 'js-tokens'

/** What a module's source says about the values that it compares with. */
export interface Literals {
  readonly strings: readonly string[]
  readonly numbers: readonly number[]
  /** Bodies of regular expression literals, without flags. */
  readonly patterns: readonly string[]
  /** Names after a dot or in a pattern: `order.amount`. Member names of the language are left out. */
  readonly members: readonly string[]
  /** Specifiers of imports that are not packages. */
  readonly imports: readonly string[]
}

/** Longest source that is read, in characters; a bundle teaches little and takes long. */
const maxSource = 512 * 1024

const maxString = 64

/** Tokenizes a source (JavaScript or TypeScript) and collects its literals, in order, without repeats. */
export function mineLiterals(source: string): Literals {
  const strings = new Set<string>()
  const numbers = new Set<number>()
  const patterns = new Set<string>()
  const members = new Set<string>()
  const imports = new Set<string>()
  let before = ''
  let beforeThat = ''
  for (const token of source.length > maxSource ? [] : jsTokens(source)) {
    switch (token.type) {
      case 'WhiteSpace':
      case 'LineTerminatorSequence':
      case 'SingleLineComment':
      case 'MultiLineComment':
        continue
      case 'StringLiteral':
      case 'NoSubstitutionTemplate': {
        const text = unquote(token.value)
        if (isImport(before, beforeThat)) {
          if (/^[./]/.test(text) || /^[@~#]\//.test(text)) imports.add(text)
        } else if (text !== '' && text.length <= maxString) strings.add(text)
        break
      }
      case 'TemplateHead':
      case 'TemplateMiddle':
      case 'TemplateTail': {
        const text = token.value.replace(/^[`}]|(?:\$\{|`)$/g, '').trim()
        if (text.length > 1 && text.length <= maxString) strings.add(text)
        break
      }
      case 'NumericLiteral': {
        const value = Number(token.value.replaceAll('_', '').replace(/n$/, ''))
        if (Number.isFinite(value)) numbers.add(value)
        break
      }
      case 'RegularExpressionLiteral':
        patterns.add(token.value.slice(1, token.value.lastIndexOf('/')))
        break
      case 'IdentifierName':
        if (before === '.' || before === '?.') members.add(token.value)
        break
      default:
    }
    beforeThat = before
    before = token.value
  }
  return {
    strings: [...strings],
    numbers: [...numbers],
    patterns: [...patterns],
    members: [...members].filter((name) => !languageMembers.has(name)),
    imports: [...imports],
  }
}

/** Several modules' literals as one. */
export function joinLiterals(all: readonly Literals[]): Literals {
  const join = <T>(pick: (one: Literals) => readonly T[]) => [...new Set(all.flatMap((one) => [...pick(one)]))]
  return {
    strings: join((one) => one.strings),
    numbers: join((one) => one.numbers),
    patterns: join((one) => one.patterns),
    members: join((one) => one.members),
    imports: join((one) => one.imports),
  }
}

const isImport = (before: string, beforeThat: string) =>
  before === 'from' ||
  before === 'import' ||
  (before === '(' && (beforeThat === 'import' || beforeThat === 'require' || beforeThat.startsWith('__vite_ssr_')))

/** The value of a string literal; escapes are resolved as JSON would, else left. */
function unquote(literal: string): string {
  const inner = literal.slice(1, literal.endsWith(literal[0]!) ? -1 : undefined)
  if (!inner.includes('\\')) return inner
  try {
    return JSON.parse(`"${inner.replace(/\\'/g, "'").replace(/(?<!\\)"/g, '\\"')}"`) as string
  } catch {
    return inner
  }
}

/** Members that every program uses: they say nothing about a request. */
const languageMembers = new Set(
  [Object, Array, String, Number, Function, RegExp, Promise, Map, Set, Date, Buffer]
    .flatMap((type) => [...Object.getOwnPropertyNames(type), ...Object.getOwnPropertyNames(type.prototype)])
    .concat(Object.getOwnPropertyNames(Math), Object.getOwnPropertyNames(JSON), ['log', 'error', 'warn', 'env']),
)
