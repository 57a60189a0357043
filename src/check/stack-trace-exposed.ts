import type { Exchange } from '../exchange/exchange.ts'
import type { Evidence } from '../gateway/evidence.ts'
import { textOf } from '../http/body.ts'
import { allTextOf } from './request-text.ts'
import { returnedBy } from './returned.ts'
import type { Finding } from './finding.ts'

const evidence: Evidence = {
  tier: 'documented',
  source: 'CWE-209: an error message that tells attackers about the program',
  url: 'https://cwe.mitre.org/data/definitions/209.html',
}

/** Where a file of this program is: a browser's are addresses, and what a bundler made up for it is told apart by nothing. */
const file = String.raw`(?:file:\/\/|node:|\/(?!\/)|[A-Za-z]:\\{1,2})[^\s"<>()]{0,300}:\d+:\d+`

/** Two frames of Node in a row, whatever stands between them: line ends, escaped or not, `<br>`, quotes of a list. */
const frame = String.raw`at (?:async )?(?:(?:[^\n"<>\\()]|<anonymous>){1,200} \()?${file}\)?`
const twoFrames = new RegExp(String.raw`(${frame})(?:\\[nr]|<[^>]{0,20}>|&nbsp;|[\s",'])+${frame}`)

/** A Node stack trace in the body or a header, unless the client sent it. */
export function stackTraceExposed(exchange: Exchange): Finding | undefined {
  if (exchange.answer.rejection !== undefined) return undefined
  const place = placeOf(exchange)
  if (place === undefined || allTextOf(exchange.request).includes(place.frame)) return undefined
  return {
    code: 'stack-trace-exposed',
    level: 'warning',
    evidence,
    place: place.place,
    facts: { status: exchange.answer.status, frame: place.frame },
  }
}

function placeOf(exchange: Exchange): { readonly place: string; readonly frame: string } | undefined {
  for (const [name, value] of exchange.answer.headers) {
    const found = value.length < 40 ? undefined : exposedIn(value)
    if (found !== undefined) return { place: `headers.${name.toLowerCase()}`, frame: found }
  }
  const { body } = exchange.answer
  if (body.length < 40) return undefined
  const returned = returnedBy(exchange)
  const text = returned?.text !== undefined && !returned.base64 ? returned.text : textOf(body)
  const found = exposedIn(text)
  return found === undefined ? undefined : { place: 'body', frame: found }
}

function exposedIn(text: string): string | undefined {
  // Cheap first: most answers hold no `:12:34`.
  if (!text.includes('at ') || !/:\d+:\d+/.test(text)) return undefined
  return twoFrames.exec(text)?.[1]
}
