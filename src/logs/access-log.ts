import { gatewayNames, type GatewayName } from '../gateway/gateway.ts'
import type { Draft } from './captured-exchange.ts'
import { failureOf } from './failure.ts'

type Entry = Readonly<Record<string, unknown>>

/**
 * Names that entries give to `$context` variables: each API chooses its own, so casing, separators and what stands before
 * the last dot do not count. https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-variables-for-access-logging.html
 */
const names = {
  requestId: ['requestid'],
  method: ['httpmethod', 'method', 'requestmethod', 'verb'],
  path: ['path', 'requestpath', 'uri', 'url', 'rawpath'],
  resource: ['resourcepath', 'resource'],
  routeKey: ['routekey', 'route'],
  stage: ['stage'],
  status: ['status', 'statuscode', 'responsestatus', 'httpstatus'],
  query: ['querystring', 'query', 'rawquerystring'],
} as const

/** How deep members are looked for. */
const mostLevels = 3

/** True for names of members that tell why a request failed: of an access log, not of an execution log. */
export function isErrorName(name: string): boolean {
  return /error|fault|exception/i.test(name)
}

/** Reads an entry of an access log in JSON; false if it is none. It tells no headers and no body. */
export function readAccessEntry(draft: Draft, entry: Entry): boolean {
  const members = flattened(entry)
  const get = (name: keyof typeof names) =>
    names[name].map((one) => members.get(one)).find((text) => text !== undefined)
  const status = Number(get('status'))
  const routeKey = get('routeKey')
  const route = routeKey === undefined ? null : /^([A-Z]+) (\/\S*)$/.exec(routeKey)
  const method = get('method') ?? route?.[1]
  if (!(status >= 100 && status <= 599) || (method === undefined && get('requestId') === undefined)) return false
  draft.status = status
  const gateway = gatewayOf(members, routeKey)
  if (gateway !== undefined) draft.gateway ??= gateway
  if (method !== undefined && /^[A-Z]{1,20}$/.test(method)) draft.method ??= method
  const path = get('path')
  const resource = get('resource') ?? route?.[2]
  if (resource?.startsWith('/')) draft.resource ??= resource
  if (path?.startsWith('/')) draft.path ??= withoutStage(path, get('stage'))
  const query = get('query')
  if (query !== undefined) draft.path = `${draft.path ?? '/'}?${query.replace(/^\?/, '')}`
  for (const [name, text] of members) {
    if (!isErrorName(name) || draft.reason !== undefined) continue
    const failure = failureOf(text)
    if (failure !== undefined) {
      draft.reason = failure.reason
      draft.words = failure.words
    }
  }
  if (draft.reason === undefined) readResponseType(draft, members)
  return true
}

/** `$context.error.responseType` tells less than a message does; a status alone may be the handler's own answer. */
function readResponseType(draft: Draft, members: ReadonlyMap<string, string>): void {
  const type = members.get('responsetype') ?? members.get('errorresponsetype') ?? ''
  if (/^(?:THROTTLED|QUOTA_EXCEEDED)$/.test(type)) draft.reason = 'throttled'
  else if (type === 'INTEGRATION_TIMEOUT') draft.reason = 'integration-timed-out'
}

/**
 * Texts by name in lower case without separators, nested members too, `integration.status` as `integrationstatus`; by its last part
 * alone (`context.status`) only where nothing has that for its name, and then the one that lies deepest last. `-` is not there.
 */
function flattened(entry: Entry): Map<string, string> {
  const found = textsIn(entry)
  const all = new Map<string, string>()
  const add = (name: string, text: string) => all.has(name) || all.set(name, text)
  for (const { parts, text } of found) add(parts.join(''), text)
  for (const { parts, text } of found.toSorted((a, b) => a.parts.length - b.parts.length)) add(parts.at(-1)!, text)
  return all
}

interface Text {
  readonly parts: readonly string[]
  readonly text: string
}

function textsIn(entry: Entry, above: readonly string[] = []): Text[] {
  return Object.entries(entry).flatMap(([name, value]) => {
    const own = name.split('.').map((part) => part.toLowerCase().replace(/[^a-z0-9]/g, ''))
    const parts = [...above, ...own.filter((part) => part !== '')]
    if (typeof value === 'object' && value !== null)
      return above.length < mostLevels ? textsIn(value as Entry, parts) : []
    if ((typeof value !== 'string' && typeof value !== 'number') || parts.length === 0) return []
    const text = String(value)
    return text === '-' || text === '' ? [] : [{ parts, text }]
  })
}

function gatewayOf(members: ReadonlyMap<string, string>, routeKey: string | undefined): GatewayName | undefined {
  const told = members.get('gateway')
  if (told !== undefined) return gatewayNames.find((name) => name === told)
  if (routeKey !== undefined) return 'http-v2'
  return members.has('resourcepath') || members.has('extendedrequestid') ? 'rest' : undefined
}

/** `$context.path` starts with the stage; an event's path does not. */
function withoutStage(path: string, stage: string | undefined): string {
  return stage !== undefined && (path === `/${stage}` || path.startsWith(`/${stage}/`))
    ? path.slice(stage.length + 1) || '/'
    : path
}
