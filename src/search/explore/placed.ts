import type { HttpRequest } from '../../http/request.ts'

/** Paths that stand for any where no routes were told. */
const anyPath = /^\/1?$/

/**
 * Requests for any path, sent to routes that the handler answers in turns: at a path that it does not know no edge case is met. As they
 * are where `living` names no path but the root.
 */
export function* placed(requests: Iterable<HttpRequest>, living: readonly HttpRequest[]): Generator<HttpRequest> {
  const all = living.some(({ path }) => path !== '/') ? living : []
  const routesOf = {
    GET: all.filter(({ method }) => method === 'GET'),
    POST: all.filter(({ method }) => method.startsWith('P')),
  }
  const turn = { GET: 0, POST: 0 }
  for (const request of requests) {
    const { method, path } = request
    const routes = method === 'GET' || method === 'POST' ? routesOf[method] : []
    if (routes.length === 0 || !anyPath.test(path)) yield request
    else yield { ...request, ...lineOf(routes[turn[method as 'GET' | 'POST']++ % routes.length]!) }
  }
}

const lineOf = ({ method, path }: HttpRequest) => ({ method, path })
