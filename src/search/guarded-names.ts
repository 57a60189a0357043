import { meaningful, type Token } from './source-values.ts'

const fallbacks = new Set(['?', '??', '||', '&&'])
const equalities = new Set(['===', '==', '!==', '!='])
const nothings = new Set(['undefined', 'null', "''", '""'])

/** Names whose values a source expects to be missing now and then: `if (id)`, `!id`, `id ?? 1`, `id === undefined`. */
export function mineGuarded(all: readonly Token[]): string[] {
  const tokens = meaningful(all)
  const at = (i: number) => tokens[i]?.value ?? ''
  const guarded = new Set<string>()
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.type !== 'IdentifierName') continue
    let start = i
    while (/^\??\.$/.test(at(start - 1))) start -= 2
    const isTested = /^(?:&&|\|\||\()$/.test(at(start - 1)) && (at(start - 1) !== '(' || at(start - 2) === 'if')
    if (
      fallbacks.has(at(i + 1)) ||
      at(start - 1) === '!' ||
      (isTested && at(i + 1) === ')') ||
      (equalities.has(at(i + 1)) && nothings.has(at(i + 2)))
    )
      guarded.add(at(i))
  }
  return [...guarded]
}
