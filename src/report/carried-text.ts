import { requestCookies } from '../http/cookies.ts'
import { percentDecode, queryPairs } from '../http/query.ts'
import type { HttpRequest } from '../http/request.ts'
import { carriedIn } from '../search/known/carried-json.ts'
import { escapeText } from './escape.ts'
import { stringText } from './value-text.ts'

/** Most values that are told, so that they stay a hint. */
const mostLines = 3

/** What encoded values of a request say, where that is JSON: `sid carries {"account":1}`. */
export function carriedLines({ query, headers }: HttpRequest): string[] {
  const values: [name: string, value: string][] = [
    ...queryPairs(query).map(({ key, value = '' }): [string, string] => [key, value]),
    ...headers
      .filter(([name]) => name.toLowerCase() !== 'cookie')
      .map(([name, value]): [string, string] => [name, value]),
    ...requestCookies(headers).map((cookie): [string, string] => {
      const [name = ''] = cookie.split('=', 1)
      return [name, cookie.slice(name.length + 1)]
    }),
  ]
  return values
    .flatMap(([name, value]) => {
      const json = carriedJson(value)
      return json === undefined ? [] : [`${escapeText(percentDecode(name))} carries ${stringText(json)}`]
    })
    .slice(0, mostLines)
}

/** The JSON in a value that does not show it as it stands. */
function carriedJson(value: string): string | undefined {
  if (/^[[{]/.test(value)) return undefined
  const carried = carriedIn(value)
  return carried && JSON.stringify(carried.value)
}
