import { headerBytes } from '../../src/http/headers.ts'
import type { HttpRequest } from '../../src/http/request.ts'
import { isEstablished } from '../../src/gateway/evidence.ts'
import { NotDelivered, type Gateway } from '../../src/gateway/gateway.ts'
import { compileRoutes, type RouteTable } from '../../src/gateway/routes.ts'

/**
 * What is wrong with a request, undefined for nothing: it can be put on the wire, a route answers it, no limit of the
 * front end is crossed, the front end makes an event of it and is known to.
 */
export function illegality(request: HttpRequest, gateway: Gateway, hostile = false): string | undefined {
  const { method, path, query, headers, body } = request
  const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/
  if (!token.test(method)) return `method ${method}`
  if (!/^\/[!-~]*$/.test(path) || /[?#]/.test(path)) return `path ${path}`
  if (!/^[!-~]*$/.test(query) || query.includes('#')) return `query ${query}`
  for (const [name, value] of headers) {
    if (!token.test(name)) return `header name ${name}`
    // eslint-disable-next-line no-control-regex -- what no client can send
    if (/[\u0000-\u0008\u000a-\u001f\u007f]|^[ \t]|[ \t]$/.test(value)) return `header ${name}: ${value}`
  }
  if (path.length + query.length + 16 + headerBytes(headers) > 10_240 - 1_000) return 'more than API Gateway takes'
  if (body !== null && !(body instanceof Uint8Array)) return 'body'
  if (tableOf(gateway).match(method, path) === undefined) return `no route for ${method} ${path}`
  try {
    gateway.toEvent(request)
  } catch (error) {
    if (error instanceof NotDelivered) return `not delivered: ${error.message}`
    throw error
  }
  const delivery = gateway.delivery(request)
  return hostile || isEstablished(delivery) ? undefined : `unknown to be delivered: ${delivery.source}`
}

const tables = new WeakMap<Gateway, RouteTable>()

function tableOf(gateway: Gateway): RouteTable {
  let table = tables.get(gateway)
  if (table === undefined) tables.set(gateway, (table = compileRoutes([...gateway.routes])))
  return table
}
