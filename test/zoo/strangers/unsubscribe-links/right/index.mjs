import { ListRepository } from './list.repository.mjs'
import { LinkSigner } from './link-signer.mjs'
import { page } from './page.mjs'

const lists = new ListRepository()
const signer = new LinkSigner()

const html = (statusCode, title, text) => ({
  statusCode,
  headers: { 'content-type': 'text/html; charset=utf-8', 'referrer-policy': 'no-referrer' },
  body: page(title, text),
})

export const handler = async (event) => {
  const { method } = event.requestContext.http
  switch (`${method} ${event.rawPath}`) {
    case 'GET /lists':
      return html(
        200,
        'Newsletters',
        lists
          .all()
          .map((list) => list.name)
          .join(', '),
      )
    case 'GET /unsubscribe': {
      const { list: key, token, subscriber = 'anonymous' } = event.queryStringParameters ?? {}
      if (!key || !token) {
        return html(400, 'Incomplete link', 'Please use the link from the newsletter.')
      }
      const list = lists.find(key)
      if (!list) {
        return html(404, 'Unknown newsletter', 'This newsletter does not exist any more.')
      }
      if (!signer.verify(`${list.key}:${subscriber}`, token)) {
        return html(403, 'Invalid link', 'The link is not valid.')
      }
      return html(200, 'Unsubscribed', `You will not receive ${list.name} again.`)
    }
    default:
      return html(404, 'Not found', 'There is nothing here.')
  }
}
