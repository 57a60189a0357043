import middy from '@middy/core'
import { jsonOrForm, httpErrors, HttpError } from './middleware.mjs'
import { subscriberBy, subscriberById, LISTS } from './subscribers.mjs'

const reply = (statusCode, data) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(data),
})

function subscribe({ email, list }) {
  if (typeof email !== 'string' || !/^[^@\s]{1,64}@[^@\s]{1,120}$/.test(email))
    throw new HttpError(422, 'a valid e-mail is needed')
  if (!LISTS.includes(list)) throw new HttpError(422, `list is one of ${LISTS.join(', ')}`)
  const known = subscriberBy(email.toLowerCase(), list)
  if (!known) return reply(201, { status: 'pending', mail: 'confirmation' })
  switch (known.status) {
    case 'active':
      return reply(200, { status: 'active', mail: null })
    case 'pending':
      return reply(200, { status: 'pending', mail: known.mails < 3 ? 'confirmation' : null })
    case 'left':
      return reply(201, { status: 'pending', mail: 'welcome-back' })
    case 'bounced':
      if (known.hard) return reply(409, { error: 'this address does not take mail' })
      return reply(201, { status: 'pending', mail: 'confirmation' })
  }
}

function optOut(token) {
  const [id, list] = Buffer.from(token, 'base64url').toString('utf8').split(':')
  const found = subscriberById(id)
  if (!found || found.list !== list) throw new HttpError(404, 'this link is not valid')
  return reply(200, { status: 'left', list: found.list })
}

async function main(event) {
  const { httpMethod: method, path } = event
  if (path === '/' && method === 'GET') return reply(200, { lists: LISTS })
  if (path === '/subscriptions' && method === 'POST') return subscribe(event.input)
  const token = /^\/opt-out\/([\w-]{1,100})$/.exec(path)
  if (token && (method === 'GET' || method === 'POST')) return optOut(token[1])
  throw new HttpError(404, 'not found')
}

export const handler = middy(main).use(httpErrors()).use(jsonOrForm())
