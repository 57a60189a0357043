import { routes } from './src/routes.mjs'
import { problem } from './src/http.mjs'
import { openRepository } from './src/repository.mjs'

export const handler = async (event) => {
  const route = routes[`${event.httpMethod} ${event.resource}`]
  if (!route) return problem(404, 'No such operation')

  return route({ event, id: event.pathParameters?.id, repository: openRepository() })
}
