import * as users from './users.mjs'

const routes = [
  ['GET', /^\/users$/, users.list],
  ['GET', /^\/users\/([^/]+)$/, users.get],
  ['PATCH', /^\/users\/([^/]+)$/, users.patch],
]

export function route(event) {
  for (const [method, pattern, run] of routes) {
    const match = method === event.httpMethod && pattern.exec(event.path)
    if (match) return run(match[1], bodyOf(event))
  }
  return { statusCode: 404, headers: { 'Content-Type': 'text/plain' }, body: 'no route' }
}

function bodyOf(event) {
  try {
    return JSON.parse(event.body)
  } catch {
    return null
  }
}
