/** Every method that a route for `ANY` serves, the most boring first. */
export const allMethods: readonly string[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD']

/** How often each method is drawn where a route serves several: mostly what clients send, `HEAD` and `OPTIONS` too. */
const shares: Readonly<Record<string, number>> = { GET: 10, POST: 7, PUT: 2, PATCH: 2, DELETE: 2, OPTIONS: 1, HEAD: 1 }

/** True for methods whose requests usually carry a body. */
export function takesBody(method: string): boolean {
  return method === 'POST' || method === 'PUT' || method === 'PATCH'
}

/** The methods, each as often as its share. */
export function weightedMethods(methods: readonly string[]): string[] {
  return methods.flatMap((method) => Array.from({ length: shares[method] ?? 1 }, () => method))
}

/** How far a method is from the boring one: `GET` without a body, `POST` with one. */
export function methodRank(method: string, hasBody: boolean): number {
  const rank = allMethods.indexOf(method)
  if (!hasBody) return rank
  return method === 'GET' ? 5 : method === 'HEAD' ? 6 : rank - 1
}
