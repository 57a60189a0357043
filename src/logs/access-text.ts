import type { CapturedReason } from './captured-exchange.ts'

/** What a line of an access log tells, by the names of `$context`. */
export interface AccessFields {
  readonly entry: Readonly<Record<string, string>>
  /** Told by the line itself: a load balancer's names the error. */
  readonly failure?: { readonly reason: CapturedReason; readonly words: string }
}

const time = String.raw`\d\d\/\w{3}\/\d{4}:\d\d:\d\d:\d\d [+-]\d{4}`
/** `ip caller user [time] "GET /pets HTTP/1.1" 200 34 id extended`; an HTTP API's route key begins with the method again. */
const common = new RegExp(
  String.raw`^\S+ \S+ \S+ \[${time}\] ?"([A-Z]+) (.{0,9000}?) (\S+)" (\d{3}|-) (\S+)(?: (\S+))?(?: (\S+))?`,
)
const commonStart = new RegExp(String.raw`^\S{1,60} \S{1,200} \S{1,200} \[${time}\]`)
const csvStart = new RegExp(String.raw`^[^,\s]{1,60},(?:[^,]{0,200},[^,]{0,200},)?"?${time}"?,`)
const xmlStart = /^<request id="/
const balancerStart = /^(?:https?|h2|grpcs|wss?) \d{4}-\d\d-\d\dT[\d:.]+Z \S+ /

/** True for a line of an access log that is no JSON: CLF, CSV or XML as API Gateway's console offers them, or a load balancer's. */
export function isAccessLine(line: string): boolean {
  const head = line.slice(0, 600)
  return commonStart.test(head) || csvStart.test(head) || xmlStart.test(head) || balancerStart.test(head)
}

/**
 * Reads such a line; undefined for another. Formats: https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-access-logging.html,
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html
 */
export function accessFields(line: string): AccessFields | undefined {
  const text = line.trim().slice(0, 100_000)
  if (xmlStart.test(text)) return { entry: xmlEntry(text) }
  if (balancerStart.test(text)) return balancerEntry(text)
  const match = common.exec(text)
  if (match) {
    const [, method, target, protocol, status, length, id, extended] = match
    return { entry: entryOf([method, target, protocol, status, length, id, extended]) }
  }
  if (!csvStart.test(text)) return undefined
  const cells = text.split(',').map((cell) => cell.replace(/^"(.*)"$/, '$1'))
  const at = cells.findIndex((cell, i) => /^[A-Z]+$/.test(cell) && (cells[i + 2] ?? '').startsWith('HTTP/'))
  return at < 0 ? undefined : { entry: entryOf(cells.slice(at, at + 7)) }
}

/** The columns that both kinds of API have, in the documented order. */
function entryOf([method, target, protocol, status, , id, extended]: readonly (string | undefined)[]) {
  const isPath = target?.startsWith('/') === true
  return record({
    httpMethod: method,
    [isPath ? 'resourcePath' : 'routeKey']: target,
    protocol,
    status,
    requestId: id,
    extendedRequestId: extended,
  })
}

function record(members: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const told = Object.entries(members).filter(([, text]) => text !== undefined && text !== '' && text !== '-')
  return Object.fromEntries(told) as Record<string, string>
}

function xmlEntry(text: string): Record<string, string> {
  const entry: Record<string, string | undefined> = {
    requestId: unescapeXml(/^<request id="([^"]{0,200})"/.exec(text)?.[1]),
  }
  for (const [, name, value] of text.matchAll(/<(\w{1,60})>([^<]{0,9000})<\/\1>/g)) entry[name!] = unescapeXml(value)
  return record(entry)
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

function unescapeXml(text: string | undefined): string | undefined {
  return text?.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name]!)
}

/**
 * What a load balancer's reason for an error means. It waits for as long as the function may run, but not for a connection to Lambda
 * (https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html).
 */
const reasons: Readonly<Record<string, CapturedReason>> = {
  LambdaInvalidResponse: 'malformed-response',
  LambdaResponseTooLarge: 'malformed-response',
  LambdaUnhandled: 'function-error',
  LambdaThrottling: 'throttled',
  LambdaAccessDenied: 'no-permission',
  LambdaConnectionTimeout: 'connection-timed-out',
}

function balancerEntry(text: string): AccessFields {
  const fields = [...text.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!)
  const [method, url = ''] = (fields[12] ?? '').split(' ')
  const target = /^[a-z]+:\/\/[^/?]*([^?]*)(?:\?(.*))?$/.exec(url)
  const agent = fields[13]
  const error = fields[24]
  const reason = error === undefined || !Object.hasOwn(reasons, error) ? undefined : reasons[error]
  const entry = record({
    gateway: 'alb',
    httpMethod: method,
    rawPath: target?.[1] || (target ? '/' : undefined),
    queryString: target?.[2],
    status: fields[8],
    requestId: fields[17],
    userAgent: agent,
  })
  return { entry, ...(reason && { failure: { reason, words: error! } }) }
}
