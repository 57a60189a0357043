import { utf8 } from '../http/body.ts'
import { headerBytes } from '../http/headers.ts'
import { queryPairs, toQuery, type QueryPair } from '../http/query.ts'
import { setHeader, type Draft } from './draft.ts'
import { mostHeadBytes, type Plan } from './plan.ts'

/** Brings a composed request inside the ranges of a plan: pads with boring parts, cuts from the end. */
export function fit(draft: Draft, plan: Plan): void {
  const { queryPairs: pairs, bodyBytes: bytes } = plan
  const length = draft.body === null ? 0 : draft.body.length
  if (length < bytes.min || length > bytes.max) fitBody(draft, plan)
  // a query of fewer characters than the usual limit cannot hold more pairs
  if (pairs.min > 0 || draft.query.length > pairs.max) fitQuery(draft, plan)
  fitHeaders(draft, plan)
  if (draft.path.length + draft.query.length + headerBytes(draft.headers) > mostHeadBytes) shed(draft, plan)
}

function fitBody(draft: Draft, { bodyBytes: { min, max } }: Plan): void {
  const { body } = draft
  if (body !== null && body.length > max) {
    let end = max
    // not in the middle of a character: text that is not UTF-8 is not delivered for sure
    while (end > 0 && (body[end]! & 0xc0) === 0x80) end--
    const cut = new Uint8Array(Math.max(end, min)).fill(0x20)
    cut.set(body.subarray(0, end))
    draft.body = max === 0 ? null : cut
    return
  }
  // white space at the end changes neither JSON nor what a text says
  const padded = new Uint8Array(min).fill(0x20)
  if (body !== null && body.length > 0) padded.set(body)
  else {
    setHeader(draft, 'content-type', 'application/json')
    padded.set(utf8(min === 1 ? '1' : '{}'))
  }
  draft.body = padded
}

function fitQuery(draft: Draft, { queryPairs: { min, max } }: Plan): void {
  const pairs: QueryPair[] = queryPairs(draft.query)
  if (pairs.length >= min && pairs.length <= max) return
  while (pairs.length < min) pairs.push({ key: `k${pairs.length}`, value: '1' })
  draft.query = toQuery(pairs.slice(0, max))
}

function fitHeaders({ headers }: Draft, { headerPairs: { min, max } }: Plan): void {
  // the last line is the content type of the body, more often than not
  if (headers.length > max) headers.splice(0, headers.length - max)
  while (headers.length < min) headers.push([`x-h${headers.length}`, '1'])
}

/** Several very long parts at once: keeps only as many as the ranges demand. */
function shed(draft: Draft, plan: Plan): void {
  draft.query = ''
  fitQuery(draft, plan)
  if (draft.path.length + draft.query.length + headerBytes(draft.headers) <= mostHeadBytes) return
  draft.headers.length = 0
  fitHeaders(draft, plan)
}
