import { essenceOf } from '../../http/media-type.ts'
import type { HeaderLine } from '../../http/headers.ts'
import { strictTextOf } from '../../http/body.ts'
import { jsonDifferences, type IsClients } from './compare-json.ts'
import type { Difference } from './difference.ts'
import { sameText } from './same-text.ts'

/** What a client sees, from a front end or from a reference. */
export interface Seen {
  readonly status: number
  readonly headers: readonly HeaderLine[]
  readonly body: Uint8Array
}

/**
 * How two answers to one request differ. A different status is all that is told then: the rest follows from it. What
 * front ends and servers write into every answer is left out, as are the order of lines and values of one name, a type
 * that only `here` names (front ends add one), and bodies where HTTP has none (`HEAD`, 204, 304), with the headers that
 * tell a body over again.
 */
export function differencesOf(
  method: string,
  here: Seen,
  there: Seen,
  isClients: IsClients = () => false,
): Difference[] {
  if (here.status !== there.status) return [{ place: 'status', here: here.status, there: there.status }]
  const differences = headerDifferences(here.headers, there.headers)
  const bodiless = method === 'HEAD' || here.status === 204 || here.status === 304 || here.status < 200
  if (!bodiless && sameBytes(here.body, there.body)) return differences
  const others = differences.filter(({ place }) => !followsBody.has(place))
  if (bodiless) return others
  return [...others, ...bodyDifferences(here.body, there.body, isClients)]
}

function bodyDifferences(here: Uint8Array, there: Uint8Array, isClients: IsClients): readonly Difference[] {
  const [a, b] = [strictTextOf(here), strictTextOf(there)]
  if (a !== undefined && b !== undefined && sameText(a, b)) return []
  return jsonDifferences(a, b, isClients) ?? [{ place: 'body', here, there }]
}

/** Headers that tell the body over again. */
const followsBody: ReadonlySet<string> = new Set(
  ['etag', 'content-md5', 'digest', 'content-digest'].map((name) => `header ${name}`),
)

function headerDifferences(here: readonly HeaderLine[], there: readonly HeaderLine[]): Difference[] {
  const ours = headerValues(here)
  const theirs = headerValues(there)
  const differences: Difference[] = []
  for (const name of new Set([...ours.keys(), ...theirs.keys()])) {
    const [a, b] = [ours.get(name), theirs.get(name)]
    if (name === 'content-type' && b === undefined) continue
    if (normal(name, a) !== normal(name, b))
      differences.push({ place: `header ${name}`, here: a?.join(', '), there: b?.join(', ') })
  }
  return differences
}

const ownNames = new Set(
  (
    'date connection keep-alive content-length transfer-encoding te trailer upgrade via server age x-cache expect host ' +
    'proxy-authenticate proxy-authorization apigw-requestid'
  ).split(' '),
)

/** Values by lower-case name; a name that a front end moved aside counts under its own. */
function headerValues(lines: readonly HeaderLine[]): Map<string, string[]> {
  const map = new Map<string, string[]>()
  for (const [name, value] of lines) {
    const own = name.toLowerCase().replace(/^x-amzn-remapped-/, '')
    if (ownNames.has(own) || /^x-amzn?-/.test(own)) continue
    const known = map.get(own)
    if (known === undefined) map.set(own, [value])
    else known.push(value)
  }
  return map
}

/** Equal for values that mean the same: load balancers turn repeated lines around, and lines may be joined. */
function normal(name: string, values: readonly string[] | undefined): string | undefined {
  if (values === undefined) return undefined
  if (name === 'set-cookie') return values.toSorted().join('\n')
  if (name === 'content-type') {
    const type = values.join(',')
    const parameters = type.slice(type.indexOf(';') + 1 || type.length)
    return `${essenceOf(type)};${parameters.replace(/[\s"]/g, '').toLowerCase()}`
  }
  const pieces = values.flatMap((value) => value.split(',').map((piece) => piece.trim()))
  return pieces.toSorted().join(',')
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}
