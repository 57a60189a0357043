import { checkDictionary } from './dictionary.ts'
import { shown } from '../http/shown.ts'
import { headerBytes, type HeaderLine } from '../http/headers.ts'
import { queryPairs } from '../http/query.ts'
import { isHttpRequest, type HttpRequest } from '../http/request.ts'
import { deliveryOf } from '../gateway/delivery.ts'
import { isEstablished, type Evidence } from '../gateway/evidence.ts'
import { gatewayNames, type Gateway, type GatewayName } from '../gateway/gateway.ts'
import { checkOptions } from '../gateway/options.ts'
import { compileRoutes, toRoutes, type Route, type RouteTable } from '../gateway/routes.ts'
import { toLimits, toTier, type Limits, type RequestConstraints, type Tier } from './constraints.ts'
import { weightedMethods } from './method.ts'
import { bodiesFor, poolsFor, type Pools } from './pools.ts'
import { plainestPath, toTemplates, type Template } from './template.ts'

/** Constraints, checked and compiled. */
export interface Plan {
  readonly templates: readonly Template[]
  readonly table: RouteTable
  readonly gateway: GatewayName
  readonly tier: Tier
  readonly pathSegments: Limits
  readonly queryPairs: Limits
  readonly headerPairs: Limits
  readonly bodyBytes: Limits
  /** The request that everything shrinks towards. */
  readonly boring: HttpRequest
  /** Whether this tier draws a request because of how it is delivered. */
  readonly delivers: (request: HttpRequest) => boolean
  /** Stands for what `delivers` answers. */
  readonly poolsKey: object
}

/** What {@link RequestConstraints} has. */
export const known = [
  'gateway',
  'routes',
  'methods',
  'pathSegments',
  'queryPairs',
  'headerPairs',
  'bodyBytes',
  'tier',
  'dictionary',
]

/**
 * The most that requests take, well below what the front ends refuse: 8,192 bytes of URL and 10,240 of headers, to which
 * HTTP APIs add the request line and front ends their own headers; 1,600 bytes of method ARN on a REST API
 * (https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html).
 */
export const mostPathBytes = 1_200
export const mostHeadBytes = 8_000

/** Compiles the constraints that `maker` takes. Throws a `TypeError` for unknown names and for what no request can satisfy. */
export function planOf(maker: string, constraints: RequestConstraints, taken: readonly string[] = known): Plan {
  checkOptions(maker, constraints, taken)
  checkDictionary(constraints.dictionary)
  const { gateway = 'rest', routes, methods } = constraints
  const name = nameOf(gateway)
  if (typeof gateway === 'object' && routes !== undefined)
    throw new TypeError('routes must not stand beside a Gateway object, which has its own; give them to the front end')
  const served = typeof gateway === 'object' ? gateway.routes : toRoutes(routes, usualRoutes(name))
  const tier = toTier(constraints.tier)
  const pathSegments = toLimits('pathSegments', constraints.pathSegments, longest(served), 100)
  const limits = {
    pathSegments,
    queryPairs: toLimits('queryPairs', constraints.queryPairs, 64, 200),
    headerPairs: toLimits('headerPairs', constraints.headerPairs, 64, 100),
    bodyBytes: toLimits('bodyBytes', constraints.bodyBytes, 65_536, name === 'alb' ? 1_000_000 : 4_000_000),
  }
  const delivery = (one: HttpRequest): Evidence =>
    typeof gateway === 'object' ? gateway.delivery(one) : deliveryOf(name, one)
  const delivers = tier === 'hostile' ? () => true : (request: HttpRequest) => isEstablished(delivery(request))
  const templates = toTemplates(served, methods, pathSegments).flatMap((template) =>
    limits.bodyBytes.min === 0 ? [template] : withBodies(template, delivers),
  )
  if (templates.length === 0)
    throw new TypeError(
      `bodyBytes.min must be 0 where no route serves a method that is delivered with a body; got ${limits.bodyBytes.min}; add 'POST' to methods or use tier 'hostile'`,
    )
  return {
    ...limits,
    templates,
    table: compileRoutes(served as Route[]),
    gateway: name,
    tier,
    boring: boringRequest(templates, limits),
    delivers,
    poolsKey: tier === 'hostile' ? hostileKey : typeof gateway === 'object' ? gateway : nameKeys.get(name)!,
  }
}

/** Segments that paths have at most where nobody says: a dozen, or as many as the longest route. */
function longest(routes: readonly Route[]): number {
  return Math.max(12, ...routes.map(({ path }) => segmentCount(path)))
}

function nameOf(gateway: GatewayName | Gateway): GatewayName {
  const name = typeof gateway === 'object' && gateway !== null ? gateway.name : gateway
  if (gatewayNames.includes(name)) return name
  throw new TypeError(
    `gateway must be ${gatewayNames.map((one) => `'${one}'`).join(', ')} or a front end such as restApi(); got ${shown(gateway)}`,
  )
}

const cache = new WeakMap<object, Pools>()

/** The odd values of a plan. Made once per front end: asking about some 300 values costs more than a hundred requests. */
export function poolsOf({ gateway, tier, poolsKey, delivers }: Plan): Pools {
  let pools = cache.get(poolsKey)
  if (pools !== undefined) return pools
  // options of a front end change which bodies arrive (binary media types), never which lines and targets
  const nameKey = tier === 'hostile' ? hostileKey : nameKeys.get(gateway)!
  let usual = cache.get(nameKey)
  if (usual === undefined)
    cache.set(
      nameKey,
      (usual = poolsFor(tier === 'hostile' ? delivers : (one) => isEstablished(deliveryOf(gateway, one)))),
    )
  pools = nameKey === poolsKey ? usual : { ...usual, bodies: bodiesFor(delivers) }
  cache.set(poolsKey, pools)
  return pools
}

const hostileKey = {}
const nameKeys = new Map(gatewayNames.map((name): [GatewayName, object] => [name, {}]))

/** The template with only the methods that are delivered with a body; `POST` and its like alone if it serves any. */
function withBodies(template: Template, delivers: (request: HttpRequest) => boolean): Template[] {
  const body = Uint8Array.of(0x7b, 0x7d)
  const bodied = (method: string): boolean => delivers({ method, path: '/', query: '', headers: [], body })
  const methods = template.bodyMethods.length > 0 ? template.bodyMethods : template.methods.filter(bodied)
  return methods.length === 0 ? [] : [{ ...template, methods, weighted: weightedMethods(methods) }]
}

/** Every path and method, as each front end spells it. */
function usualRoutes(name: GatewayName): readonly string[] {
  return name === 'rest' ? ['ANY /', 'ANY /{proxy+}'] : ['$default']
}

function boringRequest(
  templates: readonly Template[],
  limits: Pick<Plan, 'queryPairs' | 'headerPairs' | 'bodyBytes'>,
): HttpRequest {
  const template = templates[0]!
  const bytes = limits.bodyBytes.min
  return {
    method: bytes > 0 ? (template.bodyMethods[0] ?? template.methods[0]!) : template.methods[0]!,
    path: plainestPath(template),
    query: Array.from({ length: limits.queryPairs.min }, () => 'a=1').join('&'),
    headers: Array.from({ length: limits.headerPairs.min }, (): HeaderLine => ['a', '1']),
    body: bytes > 0 ? new Uint8Array(bytes).fill(0x31) : null,
  }
}

/** True for a request that the plan allows: its shape, routes, ranges and delivery. */
export function isWithin(plan: Plan, value: unknown): value is HttpRequest {
  if (!isHttpRequest(value)) return false
  const { method, path, query, headers, body } = value
  if (!/^\/[!-~]*$/.test(path) || /[?#]/.test(path) || !/^[!-~]*$/.test(query) || query.includes('#')) return false
  if (body !== null && !(body instanceof Uint8Array)) return false
  if (path.length > mostPathBytes || path.length + query.length + headerBytes(headers) > mostHeadBytes) return false
  if (!within(plan.pathSegments, segmentCount(path)) || !within(plan.queryPairs, queryPairs(query).length)) return false
  if (!within(plan.headerPairs, headers.length) || !within(plan.bodyBytes, body?.length ?? 0)) return false
  for (const [name, text] of headers)
    if (!/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(name) || /[\r\n\0]|^[ \t]|[ \t]$/.test(text)) return false
  if (!plan.templates.some((template) => template.methods.includes(method))) return false
  return plan.table.match(method, path) !== undefined && plan.delivers(value)
}

/** True for a number inside both ends. */
export function within({ min, max }: Limits, count: number): boolean {
  return count >= min && count <= max
}

/** Segments of a path that are not empty. */
export function segmentCount(path: string): number {
  let count = 0
  for (let i = 1; i < path.length; i++) if (path[i] !== '/' && path[i - 1] === '/') count++
  return count
}
