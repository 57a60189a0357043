import { meaningful, type Token } from '../tokens/source-values.ts'
import { taken } from './taken-parameters.ts'

const fallbacks = new Set(['?', '??', '||', '&&'])
const equalities = new Set(['===', '==', '!==', '!='])
const nothings = new Set(['undefined', 'null', "''", '""'])

/**
 * Path parameters that a source expects to be missing now and then: `if (pathParameters.id)`, `pathParameters?.id ?? 1`, and the like of
 * a variable that was taken from there. Another variable of the same name tells nothing.
 */
export function mineGuarded(all: readonly Token[]): string[] {
  const values = meaningful(all).map(({ value }) => value)
  if (!values.includes('pathParameters')) return []
  const isGuarded = guardIn(values)
  const found = taken(values).filter(({ places }) => places.some(isGuarded))
  return [...new Set(found.map(({ name }) => name))]
}

function guardIn(values: readonly string[]): (place: number) => boolean {
  const at = (i: number) => values[i] ?? ''
  return (i) => {
    let start = i
    while (/^\??\.$/.test(at(start - 1))) start -= at(start - 2) === '!' ? 3 : 2
    const isTested = /^(?:&&|\|\||\()$/.test(at(start - 1)) && (at(start - 1) !== '(' || at(start - 2) === 'if')
    return (
      (fallbacks.has(at(i + 1)) && at(i + 2) !== ':') ||
      at(start - 1) === '!' ||
      (isTested && at(i + 1) === ')') ||
      (equalities.has(at(i + 1)) && nothings.has(at(i + 2)))
    )
  }
}
