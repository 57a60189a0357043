import { KnowledgeBase } from './knowledge-base.mjs'
import { compress } from './compress.mjs'
import { header, json } from './http.mjs'

const kb = new KnowledgeBase()

const routes = {
  '/articles': () => json(200, { articles: kb.titles() }),
  '/articles/{slug}': (event) => {
    const article = kb.find(event.pathParameters?.slug ?? '')
    return article ? json(200, article) : json(404, { message: 'Article not found' })
  },
}

function route(event) {
  if (event.httpMethod !== 'GET') {
    return json(405, { message: 'Method not allowed' })
  }
  const resource = event.path === '/articles' ? '/articles' : event.resource
  if (!Object.hasOwn(routes, resource)) {
    return json(404, { message: 'Not found' })
  }
  return routes[resource](event)
}

export const handler = async (event) => compress(route(event), header(event, 'accept-encoding'))
