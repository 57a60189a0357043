import type { HeaderLine } from '../http/headers.ts'
import { put, type ValueMaps } from './maps.ts'

/** A header as an event lists it. */
interface Entry {
  readonly sortKey: string
  readonly name: string
  readonly values: readonly string[]
}

/** What becomes of a request header's name. */
interface Fate {
  readonly sortKey: string
  /** The name in the event. */
  readonly name: string
  readonly dropped: boolean
}

// Recorded: LocalStack header snapshots (regional); content-length is absent from every recorded event with a body
const dropped = new Set(
  (
    'connection content-length content-md5 expect max-forwards proxy-authenticate server te trailer transfer-encoding ' +
    'upgrade www-authenticate'
  ).split(' '),
)

// Recorded on edge for Authorization, on both for the others; anything else keeps the client's casing
const rewritten = [
  'Authorization',
  'Host',
  'User-Agent',
  'X-Amzn-Trace-Id',
  'X-Forwarded-For',
  'X-Forwarded-Port',
  'X-Forwarded-Proto',
]

// Reported for clients of edge APIs (quilt pull request 3225)
const rewrittenOnEdge = ['Accept', 'Accept-Encoding', 'Accept-Language', 'Referer']

const cloudFront = (
  [
    ['CloudFront-Forwarded-Proto', 'https'],
    ['CloudFront-Is-Desktop-Viewer', 'true'],
    ['CloudFront-Is-Mobile-Viewer', 'false'],
    ['CloudFront-Is-SmartTV-Viewer', 'false'],
    ['CloudFront-Is-Tablet-Viewer', 'false'],
    ['CloudFront-Viewer-ASN', '64496'],
    ['CloudFront-Viewer-Country', 'US'],
  ] as const
).map(([name, value]) => ({ sortKey: name.toLowerCase(), name, value }))

/** What {@link restHeaderMaps} adds beside the constants. */
export interface AddedHeaders {
  readonly host: string
  readonly sourceIp: string
  readonly traceId: string
  /** The id in the headers of CloudFront; undefined for regional APIs. */
  readonly edgeId: string | undefined
}

/** True for request headers that never reach the event. */
export function isDroppedByRest(name: string): boolean {
  return dropped.has(name.toLowerCase())
}

/** True for headers of an event that the front end put there, so that no client is shown as their sender. */
export function isAddedByRest(name: string): boolean {
  const lower = name.toLowerCase()
  return /^(?:host|via|x-amz-cf-id|x-amzn-trace-id|x-forwarded-(?:for|port|proto)|cloudfront-.*)$/.test(lower)
}

/**
 * Header maps of an event: sorted by name whatever its casing, as in all order-preserving captures (2019, 2021, 2024), the
 * last value in one, all values in the other.
 */
export function restHeaderMaps(lines: readonly HeaderLine[], added: AddedHeaders): ValueMaps {
  const edge = added.edgeId !== undefined
  const entries: Entry[] = []
  let forwarded = ''
  for (const [name, value] of lines) {
    const fate = fateOf(name, edge)
    if (fate.dropped) continue
    if (fate.sortKey === 'x-forwarded-for') forwarded += `${value}, `
    else if (fate.sortKey === 'authorization' && value.startsWith('AWS4-HMAC-SHA256')) continue
    else if (!isReplaced(fate.sortKey, edge)) addValue(entries, fate, value)
  }
  if (edge) {
    for (const { sortKey, name, value } of cloudFront) entries.push({ sortKey, name, values: [value] })
    entries.push({ sortKey: 'via', name: 'Via', values: [`2.0 ${added.edgeId}.cloudfront.net (CloudFront)`] })
    entries.push({ sortKey: 'x-amz-cf-id', name: 'X-Amz-Cf-Id', values: [`${added.edgeId}==`] })
    forwarded += `${added.sourceIp}, 130.176.0.1`
  } else forwarded += added.sourceIp
  entries.push(
    { sortKey: 'host', name: 'Host', values: [added.host] },
    { sortKey: 'x-amzn-trace-id', name: 'X-Amzn-Trace-Id', values: [added.traceId] },
    { sortKey: 'x-forwarded-for', name: 'X-Forwarded-For', values: [forwarded] },
    { sortKey: 'x-forwarded-port', name: 'X-Forwarded-Port', values: ['443'] },
    { sortKey: 'x-forwarded-proto', name: 'X-Forwarded-Proto', values: ['https'] },
  )
  entries.sort(byName)
  const single: Record<string, string> = {}
  const multi: Record<string, string[]> = {}
  for (const { name, values } of entries) {
    put(single, name, values[values.length - 1]!)
    put(multi, name, values as string[])
  }
  return { single, multi }
}

function isReplaced(lower: string, edge: boolean): boolean {
  switch (lower) {
    case 'host':
    case 'x-amzn-trace-id':
    case 'x-forwarded-port':
    case 'x-forwarded-proto':
      return true
    case 'via':
    case 'x-amz-cf-id':
      return edge
    default:
      return edge && lower.startsWith('cloudfront-')
  }
}

function addValue(entries: Entry[], fate: Fate, value: string): void {
  for (const entry of entries)
    if (entry.sortKey === fate.sortKey) {
      ;(entry.values as string[]).push(value)
      return
    }
  entries.push({ sortKey: fate.sortKey, name: fate.name, values: [value] })
}

function byName(a: Entry, b: Entry): number {
  return a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : 0
}

/** Fates by name: names repeat from request to request, so they are worked out once. Bounded, since names are generated. */
const fates = { edge: new Map<string, Fate>(), regional: new Map<string, Fate>() }

function fateOf(name: string, edge: boolean): Fate {
  const memory = edge ? fates.edge : fates.regional
  const remembered = memory.get(name)
  if (remembered !== undefined) return remembered
  const sortKey = name.toLowerCase()
  const same = (canonical: string): boolean => canonical.toLowerCase() === sortKey
  const canonical = rewritten.find(same) ?? (edge ? rewrittenOnEdge.find(same) : undefined)
  const fate = { sortKey, name: canonical ?? name, dropped: dropped.has(sortKey) }
  if (memory.size >= 2_000) memory.clear()
  memory.set(name, fate)
  return fate
}
