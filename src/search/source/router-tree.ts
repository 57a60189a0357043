import type { Token } from 'js-tokens'

/** A route that a source registers, and what it calls the router. */
export interface RegisteredRoute {
  readonly method: string
  readonly path: string
  readonly on?: string
}

/** Where a source hangs a router into another, by what it calls both. */
export interface Mount {
  readonly path: string
  readonly on?: string
  readonly child?: string
}

/** What hangs routers into others. */
const mounters = new Set(['use', 'route', 'basePath', 'mount'])
const mountOptions = new Set(['prefix', 'base', 'basePath'])

/** What routers call the methods that they register. */
const routerMethods: ReadonlyMap<string, string> = new Map([
  ['get', 'GET'],
  ['post', 'POST'],
  ['put', 'PUT'],
  ['patch', 'PATCH'],
  ['delete', 'DELETE'],
  ['del', 'DELETE'],
])

/** Routers within routers, and longest way down. */
const deepest = 3

/** Most routes whose router is not known, and most places that they are tried at. */
const mostLoose = 12
const mostPlaces = 8

/** Finds what is registered and mounted among the tokens of a source; `textOf` reads literals. */
export function mineRouters(
  tokens: readonly Token[],
  textOf: (literal: string) => string,
): { readonly routes: RegisteredRoute[]; readonly mounts: Mount[] } {
  const routes = new Map<string, RegisteredRoute>()
  const mounts: { path: string; on?: string; child?: string }[] = []
  const real = tokens.filter(({ type }) => !/Space|Terminator|Comment/.test(type))
  for (const [i, { type, value }] of real.entries()) {
    if (type !== 'StringLiteral' && type !== 'NoSubstitutionTemplate') continue
    const text = textOf(value)
    const [before, name = ''] = [real[i - 1]?.value, real[i - 2]?.value]
    const holder = /^\??\.$/.test(real[i - 3]?.value ?? '') ? real[i - 4] : undefined
    const on = holder?.type === 'IdentifierName' && { on: holder.value }
    const method = before === '(' && text.startsWith('/') ? routerMethods.get(name) : undefined
    if (method !== undefined) routes.set(`${method} ${text} ${on && on.on}`, { method, path: text, ...on })
    const isMounted = before === '(' && mounters.has(name)
    if (!/^\/?[\w:{-][\w\-./:{}]*$/.test(text) || !(isMounted || (before === ':' && mountOptions.has(name)))) continue
    const path = text.startsWith('/') ? text : `/${text}`
    // const api = app.basePath('/v1')
    const child =
      isMounted && (lastNameOf(real, i + 1) ?? (name === 'basePath' ? assignedBefore(real, i - 2) : undefined))
    mounts.push({ path, ...(isMounted && on), ...(child && { child }) })
  }
  return { routes: [...routes.values()], mounts }
}

/** Most tokens of a chain of calls. */
const longestChain = 24

/** The name that a chain of calls is assigned to, if the same statement does so before `to`. */
function assignedBefore(tokens: readonly Token[], to: number): string | undefined {
  for (let i = to - 1; i > Math.max(0, to - longestChain); i--) {
    if (tokens[i]!.value === ';' || /^(?:const|let|var|return)$/.test(tokens[i]!.value)) return undefined
    if (tokens[i]!.value === '=' && tokens[i - 1]!.type === 'IdentifierName') return tokens[i - 1]!.value
  }
  return undefined
}

/** The last argument of a call, if it is a name. */
function lastNameOf(tokens: readonly Token[], from: number): string | undefined {
  if (tokens[from]?.value !== ',') return undefined
  let depth = 0
  for (let i = from; i < tokens.length; i++) {
    const { value } = tokens[i]!
    if (value === '(' || value === '{' || value === '[') depth++
    else if (value === ')' && depth === 0)
      return tokens[i - 1]!.type === 'IdentifierName' ? tokens[i - 1]!.value : undefined
    else if (value === ')' || value === '}' || value === ']') depth--
  }
  return undefined
}

/** The paths that routes are reached at: by what their routers are called, else wherever they might be mounted. */
export function routedPaths(
  routes: readonly RegisteredRoute[],
  mounts: readonly Mount[],
): { readonly method: string; readonly path: string }[] {
  const prefixesOf = (name: string | undefined, depth = 0): string[] =>
    name === undefined || depth >= deepest
      ? []
      : mounts.filter(({ child }) => child === name).flatMap((mount) => placesOf(mount, depth + 1))
  const placesOf = ({ on, path }: Mount, depth = 0): string[] => {
    const outer = prefixesOf(on, depth)
    return outer.length > 0 ? outer.map((prefix) => prefix + path) : [path]
  }
  const at = (prefix: string, { method, path }: RegisteredRoute) => ({
    method,
    path: prefix !== '' && path === '/' ? prefix : prefix + path,
  })
  const known = routes.filter(({ on }) => prefixesOf(on).length > 0)
  const loose = routes.filter((route) => !known.includes(route))
  const open = mounts.filter(({ child }) => child === undefined || !routes.some(({ on }) => on === child))
  const places = open.flatMap((mount) => placesOf(mount))
  // Names of one module say nothing of those of another.
  const roots = new Set(mounts.flatMap(({ on, child }) => (child && prefixesOf(on).length === 0 ? [on] : [])))
  const isApart = (a: string, b: string) => !a.startsWith(b) && !b.startsWith(a)
  const inner = places.flatMap((outer) => places.filter((one) => isApart(one, outer)).map((one) => outer + one))
  const tried = [...new Set([...places, ...(roots.size < 2 ? [] : inner)])]
  return [
    ...known.flatMap((route) => prefixesOf(route.on).map((prefix) => at(prefix, route))),
    ...loose.map((route) => at('', route)),
    ...tried.slice(0, mostPlaces).flatMap((place) =>
      loose
        .slice(0, mostLoose)
        .filter(({ path }) => !path.startsWith(place))
        .map((route) => at(place, route)),
    ),
  ]
}
