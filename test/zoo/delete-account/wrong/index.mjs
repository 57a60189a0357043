import { routes } from './routes.mjs'
import { text } from './answers.mjs'

export const handler = async ({ httpMethod, path }) => {
  const run = routes.get(`${httpMethod} ${path}`)
  return run === undefined ? text(404, 'not found') : run()
}
