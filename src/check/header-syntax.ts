import type { Exchange } from '../exchange/exchange.ts'
import type { Evidence } from '../gateway/evidence.ts'
import { levelFor } from './level.ts'
import type { Finding } from './finding.ts'

const injectable: Evidence = {
  tier: 'documented',
  source: 'RFC 9110 section 5.5: CR, LF and NUL in a field are invalid and dangerous',
  url: 'https://www.rfc-editor.org/rfc/rfc9110#section-5.5',
}
const unknownName: Evidence = {
  tier: 'unknown',
  source: 'RFC 9110 section 5.1 forbids the name; nobody has shown what AWS makes of it',
  url: 'https://www.rfc-editor.org/rfc/rfc9110#section-5.1',
}
const forbidden = /[\r\n\0]/
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/

/**
 * Headers that end a line early or have a name that is no token. Judged on what the front end would send, so that a
 * header that it drops anyway stays silent. One finding per code and header.
 */
export function headerSyntax(exchange: Exchange): readonly Finding[] | undefined {
  if (exchange.answer.rejection !== undefined) return undefined
  let findings: Finding[] | undefined
  for (const [name, value] of exchange.answer.headers)
    if (!token.test(name) || forbidden.test(value)) (findings ??= []).push(faultOf(exchange, name, value))
  return findings === undefined ? undefined : distinct(findings)
}

function faultOf(exchange: Exchange, name: string, value: string): Finding {
  if (forbidden.test(name) || forbidden.test(value))
    return {
      code: 'header-injection',
      level: levelFor(exchange, injectable, 'always'),
      evidence: injectable,
      // A name that carries the fault is often input itself: no place to tell it apart by.
      place: token.test(name) ? `headers.${name.toLowerCase()}` : 'headers',
      facts: { name, value: value.slice(0, 200) },
    }
  return {
    code: 'header-name-invalid',
    level: levelFor(exchange, unknownName, 'likely'),
    evidence: unknownName,
    place: 'headers',
    facts: { name },
  }
}

function distinct(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(
    ({ code, place }, index) => findings.findIndex((one) => one.code === code && one.place === place) === index,
  )
}
