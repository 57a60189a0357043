import { createRouter } from './router.mjs'
import * as posts from './posts.mjs'
import { json } from './respond.mjs'

const router = createRouter()
router.on('GET', '/posts', posts.list)
router.on('POST', '/posts', posts.create)
router.on('GET', '/posts/:slug', posts.show)
router.on('POST', '/posts/:slug/actions', posts.act)
router.on('GET', '/tags/:tag/posts', posts.byTag)

export const handler = async (event) => {
  const found = router.match(event.httpMethod, event.path)
  if (found.handle) return found.handle({ params: found.params, event })
  if (found.methods.length > 0) return json(405, { error: 'method_not_allowed' }, { Allow: found.methods.join(', ') })
  return json(404, { error: 'not_found' })
}
