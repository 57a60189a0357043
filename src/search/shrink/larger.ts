import { strictTextOf } from '../../http/body.ts'
import type { HttpRequest } from '../../http/request.ts'
import { replaceNumber } from '../follow/replace-number.ts'

/** From where on a number may be one of which a handler does something that often. */
const leastMany = 1_000

/** Most numbers of a request that are made larger. */
const mostNumbers = 4

/**
 * The request with its large numbers as large as whole numbers are told apart: what takes long in proportion to one of them does not end
 * then, though what was found does. Undefined where it has none.
 */
export function withLargerNumbers(request: HttpRequest): HttpRequest | undefined {
  const { path, query, body } = request
  const text = [path, query, body === null ? '' : (strictTextOf(body) ?? '')].join('\n')
  const numbers = (text.match(/(?<![\w.%-])\d+(?:e\d+)?(?![\w.%-])/g) ?? [])
    .map(Number)
    .filter((number) => number >= leastMany && number < Number.MAX_SAFE_INTEGER)
  let made: HttpRequest | undefined
  for (const number of [...new Set(numbers)].slice(0, mostNumbers))
    made = replaceNumber(made ?? request, number, Number.MAX_SAFE_INTEGER) ?? made
  return made
}
