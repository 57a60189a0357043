import type { HeaderLine } from '../http/headers.ts'
import type { Effect, RefusalReason } from './answer.ts'
import type { Evidence } from './evidence.ts'
import { restEvidence } from './rest-evidence.ts'

/** Why a REST API refuses a payload. */
export interface Refusal {
  readonly refused: RefusalReason
  readonly place?: string
  readonly evidence: Evidence
}

/** Headers of a payload, merged as REST APIs do. */
export interface ReturnedHeaders {
  readonly lines: HeaderLine[]
  /** True if the default content type stays away: there is one, or one that is null. */
  readonly typed: boolean
}

interface Group {
  readonly lower: string
  readonly name: string
  readonly values: string[]
}

const none: readonly Group[] = []

/**
 * Reads and merges `headers` and `multiValueHeaders` of a payload: multi-values first, names compared without casing and
 * the casing of multiValueHeaders kept, equal pairs once. Recorded (LocalStack snapshot
 * invoke-api-multi-headers-overwrite-casing; aws-lambda-dotnet V1_CombinesSingleAndMultiValueHeadersRest), but for the
 * equal pairs, which are documented.
 */
export function readHeaders(headers: unknown, multi: unknown, effects: Effect[]): ReturnedHeaders | Refusal {
  // The single values are judged first, as `headers` comes first in the front end's order
  const singles = headers === undefined || headers === null ? none : readSingles(headers, effects)
  if ('refused' in singles) return singles
  const groups = multi === undefined || multi === null ? none : readMulti(multi, effects)
  if ('refused' in groups) return groups
  const lines: HeaderLine[] = []
  let types = 0
  for (const { lower, name, values } of groups) {
    for (const value of values) lines.push([name, value])
    for (const single of singles)
      if (single.lower === lower)
        for (const value of single.values) if (!values.includes(value)) lines.push([name, value])
  }
  for (const { lower, name, values } of singles)
    if (!groups.some((group) => group.lower === lower)) for (const value of values) lines.push([name, value])
  for (const [name] of lines) if (isContentType(name)) types++
  if (types > 1) note(effects, 'headers.content-type', restEvidence.typeTwice)
  return { lines, typed: types > 0 || singles.some(isUntyped) || groups.some(isUntyped) }
}

function isContentType(name: string): boolean {
  return name.length === 12 && name.toLowerCase() === 'content-type'
}

/** A content type of null keeps the default away: what AWS's own .NET library counts on since 2018. */
function isUntyped({ lower }: Group): boolean {
  return lower === 'content-type'
}

function readSingles(headers: unknown, effects: Effect[]): Group[] | Refusal {
  if (Array.isArray(headers))
    return { refused: 'headers-invalid', place: 'headers', evidence: restEvidence.headersArray }
  if (typeof headers !== 'object')
    return { refused: 'headers-invalid', place: 'headers', evidence: restEvidence.headersOther }
  const groups: Group[] = []
  for (const [name, value] of Object.entries(headers as object)) {
    const lower = name.toLowerCase()
    if (groups.some((group) => group.lower === lower)) note(effects, `headers.${lower}`, restEvidence.headerCasings)
    if (typeof value === 'string') groups.push({ lower, name, values: [value] })
    else if (typeof value === 'object' && value !== null) {
      const evidence = Array.isArray(value) ? restEvidence.headerArray : restEvidence.headerObject
      return { refused: 'header-value-invalid', place: `headers.${lower}`, evidence }
    } else groups.push({ lower, name, values: scalar(value, `headers.${lower}`, effects) })
  }
  return groups
}

function readMulti(multi: unknown, effects: Effect[]): Group[] | Refusal {
  if (typeof multi !== 'object' || Array.isArray(multi))
    return { refused: 'multi-value-headers-invalid', place: 'multiValueHeaders', evidence: restEvidence.multiOther }
  const groups: Group[] = []
  for (const [name, values] of Object.entries(multi as object)) {
    const lower = name.toLowerCase()
    const place = `multiValueHeaders.${lower}`
    let group = groups.find((one) => one.lower === lower)
    if (group === undefined) groups.push((group = { lower, name, values: [] }))
    if (values === null) note(effects, place, restEvidence.headerNull)
    else if (!Array.isArray(values)) {
      const evidence = typeof values === 'string' ? restEvidence.multiText : restEvidence.multiOther
      return { refused: 'multi-value-headers-invalid', place, evidence }
    } else if (values.length === 0) note(effects, place, restEvidence.multiEmpty)
    for (const value of values === null ? [] : (values as unknown[])) {
      if (typeof value === 'string') group.values.push(value)
      else if (typeof value === 'object' && value !== null)
        return { refused: 'multi-value-headers-invalid', place, evidence: restEvidence.headerObject }
      else group.values.push(...scalar(value, place, effects, restEvidence.headerOdd))
    }
  }
  return groups
}

/**
 * The text of a value that is neither string nor object. Booleans are recorded for `headers` (LocalStack snapshot with
 * header-bool) and so pass without a word there; in lists they are not.
 */
function scalar(value: unknown, place: string, effects: Effect[], forBooleans?: Evidence): string[] {
  if (value === null) {
    note(effects, place, restEvidence.headerNull)
    return []
  }
  if (typeof value !== 'boolean') note(effects, place, restEvidence.headerOdd)
  else if (forBooleans !== undefined) note(effects, place, forBooleans)
  return [String(value)]
}

/** Adds a `not-established` effect, once for a place. */
export function note(effects: Effect[], place: string, evidence: Evidence): void {
  if (!effects.some((effect) => effect.place === place && effect.kind === 'not-established'))
    effects.push({ kind: 'not-established', place, evidence })
}

// What happens to names that API Gateway keeps for itself. Remapped: recorded for Content-Length, Date, Connection, Server
// (public captures 2017 to 2026; for Content-Length against the documentation), x-amzn-RequestId and X-Forwarded-For
// (2026), documented for the others. Dropped: documented
// (https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html); for some of them only
// non-proxy integrations are recorded, which remap them: under its own name none reaches the client.
const remapped = new Set(
  (
    'authorization connection content-length content-md5 date max-forwards server upgrade user-agent www-authenticate ' +
    'x-amzn-requestid x-forwarded-for'
  ).split(' '),
)
const droppedNames = new Set('expect host proxy-authenticate te trailer transfer-encoding via'.split(' '))

/** The lines that the client gets of a function's own: reserved names get a prefix or go. */
export function deployedLines(lines: readonly HeaderLine[]): HeaderLine[] {
  const deployed: HeaderLine[] = []
  for (const line of lines) {
    const lower = line[0].toLowerCase()
    if (remapped.has(lower)) deployed.push([`x-amzn-Remapped-${line[0]}`, line[1]])
    else if (!droppedNames.has(lower)) deployed.push(line)
  }
  return deployed
}
