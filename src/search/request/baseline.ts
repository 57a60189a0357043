import type { HttpRequest } from '../../http/request.ts'
import type { Route } from '../../gateway/routes.ts'

/**
 * The boring request that everything shrinks towards: `GET` on the first route with its parameters filled minimally
 * (`a`), nothing else. A route with a method of its own keeps it.
 */
export function baselineOf(routes: readonly Route[]): HttpRequest {
  const route = routes[0] ?? { method: 'ANY', path: '/' }
  return {
    method: route.method === 'ANY' ? 'GET' : route.method,
    path: fillRoute(route),
    query: '',
    headers: [],
    body: null,
  }
}

/** A route's path with every parameter set to `a`; `/` for `$default`. */
export function fillRoute(route: Route): string {
  if (route.path === '$default') return '/'
  return route.path.replace(/\{[^}]+\}/g, 'a')
}

/** The baseline with a body: `POST`, unless the route has a method of its own. */
export function baselineMethod(baseline: HttpRequest, body: Uint8Array | null): string {
  return body !== null && baseline.method === 'GET' ? 'POST' : baseline.method
}
