import { createHmac } from 'node:crypto'

const PEPPER = 'refresh-pepper-2024'

const CLIENTS = new Map([
  ['reporting', { id: 'reporting', scopes: ['reports:read'], refreshable: true }],
  ['billing', { id: 'billing', scopes: ['invoices:read', 'invoices:write'], refreshable: true }],
  ['kiosk', { id: 'kiosk', scopes: ['menu:read'], refreshable: false }],
])

const sign = (text) => createHmac('sha256', PEPPER).update(text).digest('base64url').slice(0, 22)

export const clientFor = (id) => CLIENTS.get(id)

export function issueFor(client, scopes) {
  const stem = `${client.id}~${scopes.join('+')}`
  return {
    access_token: sign(`access ${stem}`),
    token_type: 'Bearer',
    expires_in: 900,
    scope: scopes.join(' '),
    ...(client.refreshable && { refresh_token: `${stem}.${sign(stem)}` }),
  }
}

export function refresh(client, refreshToken) {
  const dot = refreshToken.lastIndexOf('.')
  const stem = refreshToken.slice(0, dot)
  if (dot < 0 || sign(stem) !== refreshToken.slice(dot + 1)) return null
  const [owner, scopes] = stem.split('~')
  return owner === client.id && client.refreshable ? issueFor(client, scopes.split('+')) : null
}
