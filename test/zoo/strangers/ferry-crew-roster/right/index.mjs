import middy from '@middy/core'
import { claims } from './claims.mjs'
import { views } from './views.mjs'
import { vessels } from './vessels.mjs'
import { json } from './reply.mjs'

const roster = async (event) => {
  const vessel = vessels.get(event.pathParameters?.vessel)
  if (event.resource !== '/roster/{vessel}' || !vessel) return json(404, { error: 'no such vessel' })
  const { role } = event.claims
  if (!Object.hasOwn(views, role)) return json(403, { error: 'role' })
  return views[role](vessel, event.claims)
}

export const handler = middy()
  .use(claims())
  .use({ onError: () => json(500, { error: 'internal' }) })
  .handler(roster)
