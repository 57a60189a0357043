import { strictTextOf } from '../../http/body.ts'
import { formDecode, queryPairs } from '../../http/query.ts'
import type { HttpRequest } from '../../http/request.ts'
import { addCookie, addHeader, type Knowledge } from '../known/knowledge.ts'
import { jsonOf } from '../request/request-values.ts'
import { isForm } from '../request/is-form.ts'

/** Most names of one place, and how deep in a body they are. */
const mostNames = 60
const deepest = 5

/** What clients send by themselves, or what says how the rest is read. */
const usual =
  /^(?:accept(?:-.*)?|cache-control|connection|content-(?:type|length|encoding)|dnt|origin|pragma|referer|sec-.*|upgrade-.*|user-agent)$/i

/** Takes in names of a request with values that its sender knows to be right. */
export function learnExample(known: Knowledge, request: HttpRequest): void {
  const keep = <V>(map: Map<string, V>, key: string, value: V) => {
    if (map.has(key) || map.size < mostNames) map.set(key, value)
  }
  const keepPairs = (map: Map<string, string>, text: string) => {
    for (const { key, value = '' } of queryPairs(text)) keep(map, formDecode(key), formDecode(value))
  }
  keepPairs(known.query, request.query)
  for (const [name, value] of request.headers) {
    if (name.toLowerCase() === 'cookie')
      for (const [, key, text] of value.matchAll(/([^=;\s]+)=([^;]*)/g)) {
        addCookie(known, key!)
        if (known.cookies.has(key!)) known.cookies.set(key!, text!)
      }
    else if (!usual.test(name)) {
      addHeader(known, name)
      if (known.headers.has(name)) known.headers.set(name, value)
    }
  }
  if (request.body === null) return
  if (isForm(request)) keepPairs(known.form, strictTextOf(request.body) ?? '')
  else for (const [path, value] of leavesOf(jsonOf(request), [])) keep(known.body, path.join('.'), value)
}

/** Values by their path; of a list of objects the first one's. */
function leavesOf(value: unknown, path: readonly string[]): [readonly string[], unknown][] {
  if (typeof value === 'object' && value !== null && path.length < deepest) {
    const isList = Array.isArray(value) && !(typeof value[0] === 'object' && value[0] !== null)
    const members = Object.entries(value).slice(0, Array.isArray(value) ? 1 : undefined)
    if (members.length > 0 && !isList) return members.flatMap(([key, one]) => leavesOf(one, [...path, key]))
  }
  return path.length === 0 ? [] : [[path, value]]
}
