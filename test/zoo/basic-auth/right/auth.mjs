import { createHash } from 'node:crypto'

const users = new Map([['ada', 'b5d4045c3f466fa91fe2cc6abe79232a1a57cdf104f7a26e716e0a1e2789df78']])

export function credentials(header) {
  if (!header?.startsWith('Basic')) return undefined
  const [user, password] = Buffer.from(header.slice(5).trim(), 'base64').toString().split(':')
  return { user, password }
}

export function isUser({ user, password }) {
  const digest = createHash('sha256')
    .update(password ?? '')
    .digest('hex')
  return users.get(user) === digest
}
