import { languageMembers } from './language-members.ts'
import type { Token } from '../tokens/source-values.ts'

const walkers = new Set(['entries', 'fromEntries', 'keys', 'assign'])

/** Keys of what handlers return: they say nothing about a request. */
const responseKeys = new Set(['statusCode', 'headers', 'body', 'isBase64Encoded', 'multiValueHeaders', 'cookies'])

const isDot = (text: string) => text === '.' || text === '?.'
const isBeforeMember = (text: string) => text === '{' || text === ','

/** Names after a dot and in patterns, those of them that are called each time, keys of object literals, and whether objects are walked. */
export function mineNames(tokens: readonly Token[]) {
  const members = new Set<string>()
  const called = new Set<string>()
  const had = new Set<string>()
  const keys = new Set<string>()
  let walks = false
  for (const [i, { type, value }] of tokens.entries()) {
    const [before = '', beforeThat = ''] = [tokens[i - 1]?.value, tokens[i - 2]?.value]
    if (type === 'IdentifierName' && isDot(before)) {
      members.add(value)
      walks ||= beforeThat === 'Object' && walkers.has(value)
    }
    if (isDot(beforeThat)) (value === '(' ? called : had).add(before)
    if (type === 'Punctuator' && value === ':' && isBeforeMember(beforeThat) && /^[\w$]+$/.test(before))
      keys.add(before)
  }
  return {
    // `from` and `at` are the language's after a dot, and nobody's in a pattern.
    members: [...new Set([...[...members].filter((name) => !languageMembers.has(name)), ...mineTaken(tokens)])],
    called: [...called].filter((name) => !had.has(name)),
    keys: [...keys].filter((name) => !responseKeys.has(name)),
    walks,
  }
}

/** Names that are taken out of objects: `const { sku } = order`, `function price({ sku, count })`, not `price({ sku, count })`. */
function mineTaken(tokens: readonly Token[]): Set<string> {
  const taken = new Set<string>()
  const braces: string[][] = []
  let closed: string[] = []
  for (const [i, { type, value }] of tokens.entries()) {
    const [before = '', beforeThat = ''] = [tokens[i - 1]?.value, tokens[i - 2]?.value]
    if (type === 'IdentifierName' && isBeforeMember(before)) braces.at(-1)?.push(value)
    if (type !== 'Punctuator') continue
    const isParameter = before === ')' && beforeThat === '}' && (value === '{' || value === '=>')
    if (isParameter || (value === '=' && before === '}')) for (const name of closed) taken.add(name)
    if (value === '{') braces.push([])
    else if (value === '}') closed = braces.pop() ?? []
  }
  return taken
}
