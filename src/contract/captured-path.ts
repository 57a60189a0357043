import { isDeepStrictEqual } from 'node:util'
import { isObject } from '../http/is-object.ts'
import { percentDecode } from '../http/query.ts'
import { compileRoutes, parseRoute, type RouteTable } from '../gateway/routes.ts'

type Fields = Readonly<Record<string, unknown>>

/**
 * The base path of a REST API's custom domain: what `path` starts with before that which `resource` matches. `requestContext.path` starts
 * with it, too. Undefined where there is none.
 */
export function basePathOf({ resource, path, pathParameters, requestContext }: Fields): string | undefined {
  if (typeof path !== 'string' || typeof resource !== 'string') return undefined
  const table = tableOf(resource)
  const whole = isObject(requestContext) ? requestContext['path'] : undefined
  if (table === undefined || isServed(table, path, pathParameters)) return undefined
  for (let i = path.indexOf('/', 1); i > 0; i = path.indexOf('/', i + 1))
    if (isServed(table, path.slice(i), pathParameters)) return prefixOf(whole, path.slice(0, i))
  return isServed(table, '/', pathParameters) ? prefixOf(whole, path) : undefined
}

function tableOf(resource: string): RouteTable | undefined {
  try {
    return compileRoutes([parseRoute(`ANY ${resource}`)])
  } catch {
    return undefined
  }
}

/** Events written by hand may have their parameters decoded. */
function isServed(table: RouteTable, path: string, parameters: unknown): boolean {
  const match = table.match('GET', path)
  return match !== undefined && isDeepStrictEqual(decoded(match.pathParameters), decoded(parameters))
}

const decoded = (parameters: unknown) =>
  isObject(parameters)
    ? Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, percentDecode(String(value))]))
    : null

const prefixOf = (whole: unknown, prefix: string) =>
  whole === undefined || whole === prefix || String(whole).startsWith(`${prefix}/`) ? prefix : undefined
