import { shown } from '../http/shown.ts'
import { put } from './maps.ts'

/** One route: `ANY /users/{id}`, `GET /{proxy+}`, `$default`. */
export interface Route {
  /** `ANY` for every method. */
  readonly method: string
  /** The path template, `/users/{id}`; `$default` for the catch-all of an HTTP API. */
  readonly path: string
}

/** A route that a request took, and the values of its path parameters: raw, not decoded; `null` if it has none. */
export interface RouteMatch {
  readonly route: Route
  readonly pathParameters: Record<string, string> | null
}

/** Finds the route for a request line. */
export interface RouteTable {
  /** `path` is the raw path without the stage. Undefined where no route answers. */
  match(method: string, path: string): RouteMatch | undefined
}

const methods = ['ANY', 'DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT']
const wanted = `must be '$default' or 'METHOD /path' such as 'GET /users/{id}' or 'ANY /{proxy+}'`

/**
 * Reads `'GET /users/{id}'`, `'ANY /{proxy+}'` or `'$default'`. Throws a `TypeError` for anything else: a parameter must
 * be a whole segment and a greedy one the last, as API Gateway demands.
 */
export function parseRoute(text: string): Route {
  if (text === '$default') return { method: 'ANY', path: '$default' }
  const refuse = (why: string): never => {
    throw new TypeError(`routes: a route ${wanted}${why}; got ${typeof text === 'string' ? `'${text}'` : String(text)}`)
  }
  if (typeof text !== 'string') return refuse('')
  const gap = text.indexOf(' ')
  const method = text.slice(0, gap)
  const path = text.slice(gap + 1)
  if (gap < 0 || !path.startsWith('/') || /[\s?#]/.test(path)) return refuse('')
  if (!methods.includes(method)) return refuse(` with a method of ${methods.join(', ')}`)
  const segments = path.slice(1).split('/')
  const names = new Set<string>()
  for (const [index, segment] of segments.entries()) {
    if (!/[{}]/.test(segment)) continue
    const name = /^\{([^{}+]+)(\+?)\}$/.exec(segment)
    if (name === null) return refuse(`, its parameters whole segments like '{id}'`)
    if (name[2] === '+' && index < segments.length - 1) return refuse(`, its greedy parameter the last segment`)
    if (names.has(name[1]!)) return refuse(`, each parameter once`)
    names.add(name[1]!)
  }
  return { method, path }
}

/** Routes of an option; `fallback` where it is not given. Throws a `TypeError` for what is not a non-empty list. */
export function toRoutes(routes: readonly string[] | undefined, fallback: readonly string[]): readonly Route[] {
  if (routes === undefined) return fallback.map(parseRoute)
  if (!Array.isArray(routes) || routes.length === 0)
    throw new TypeError(`routes must be a non-empty list such as ['GET /users/{id}']; got ${shown(routes)}`)
  return routes.map(parseRoute)
}

/** The text of a route, `GET /users/{id}`: what HTTP APIs call its route key. */
export function routeKey({ method, path }: Route): string {
  return path === '$default' ? path : `${method} ${path}`
}

/** A route at the place where its template ends, and the names of its parameters in order. */
interface Leaf {
  readonly route: Route
  readonly names: readonly string[]
}

interface Node {
  readonly literals: Map<string, Node>
  param?: Node
  readonly greedy: Map<string, Leaf>
  readonly ends: Map<string, Leaf>
}

/**
 * Compiles routes into a table. A literal segment beats `{param}`, which beats `{proxy+}`; a resource that lacks the
 * method falls through to the next best, and at one resource the method itself beats `ANY`. A trailing slash still finds
 * the resource without it, and greedy values leave out slashes at either end: recorded on REST APIs (LocalStack
 * TestApigatewayRouting and test_lambda_aws_proxy_integration snapshots). That `{param}` beats `{proxy+}` is only the
 * usual assumption there, and documented for HTTP APIs
 * (https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html).
 */
export function compileRoutes(routes: readonly Route[]): RouteTable {
  const root = newNode()
  let fallback: Leaf | undefined
  for (const route of routes) {
    if (route.path === '$default') fallback ??= { route, names: [] }
    else addRoute(root, route)
  }
  return {
    match(method, path) {
      let start = 0
      while (path.charCodeAt(start) === slash) start++
      const end = path.length > start && path.charCodeAt(path.length - 1) === slash ? path.length - 1 : path.length
      const values: string[] = []
      const leaf = walk(root, method, path, start, end, values) ?? fallback
      if (leaf === undefined) return undefined
      return { route: leaf.route, pathParameters: parametersOf(leaf.names, values) }
    },
  }
}

const slash = 47

function newNode(): Node {
  return { literals: new Map(), greedy: new Map(), ends: new Map() }
}

function addRoute(root: Node, route: Route): void {
  const names: string[] = []
  const leaf: Leaf = { route, names }
  let node = root
  for (const segment of route.path.split('/')) {
    if (segment === '') continue
    if (segment.endsWith('+}')) {
      names.push(segment.slice(1, -2))
      if (!node.greedy.has(route.method)) node.greedy.set(route.method, leaf)
      return
    }
    if (segment.startsWith('{')) {
      names.push(segment.slice(1, -1))
      node = node.param ??= newNode()
    } else {
      let next = node.literals.get(segment)
      if (next === undefined) node.literals.set(segment, (next = newNode()))
      node = next
    }
  }
  if (!node.ends.has(route.method)) node.ends.set(route.method, leaf)
}

/** Depth first, best first; `values` holds the parameters of the way that was found. */
function walk(
  node: Node,
  method: string,
  path: string,
  start: number,
  end: number,
  values: string[],
): Leaf | undefined {
  if (start >= end) return node.ends.get(method) ?? node.ends.get('ANY')
  if (node.literals.size > 0 || node.param !== undefined) {
    const found = path.indexOf('/', start)
    const stop = found < 0 || found > end ? end : found
    const segment = path.slice(start, stop)
    const literal = node.literals.get(segment)
    const leaf = literal && walk(literal, method, path, stop + 1, end, values)
    if (leaf !== undefined) return leaf
    if (node.param !== undefined && segment !== '') {
      values.push(segment)
      const below = walk(node.param, method, path, stop + 1, end, values)
      if (below !== undefined) return below
      values.pop()
    }
  }
  const greedy = node.greedy.get(method) ?? node.greedy.get('ANY')
  if (greedy !== undefined) values.push(withoutLeadingSlashes(path.slice(start, end)))
  return greedy
}

function withoutLeadingSlashes(text: string): string {
  return text.charCodeAt(0) === slash ? text.replace(/^\/+/, '') : text
}

function parametersOf(names: readonly string[], values: readonly string[]): Record<string, string> | null {
  if (names.length === 0) return null
  const parameters: Record<string, string> = {}
  for (let i = 0; i < names.length; i++) put(parameters, names[i]!, values[i]!)
  return parameters
}
