import { bodyOf } from './body.mjs'
import { publish, write } from './page.mjs'

const json = (statusCode, body) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

export const handler = async (event) => {
  switch (`${event.requestContext.http.method} ${event.rawPath}`) {
    case 'PUT /draft': {
      const title = bodyOf(event)?.title
      if (typeof title !== 'string') return json(400, { error: 'title' })
      write(title)
      return json(200, { ok: true })
    }
    case 'POST /publish': {
      const live = publish()
      return live ? json(200, { version: live.version }) : json(409, { error: 'no draft' })
    }
    default:
      return json(404, { error: 'not found' })
  }
}
