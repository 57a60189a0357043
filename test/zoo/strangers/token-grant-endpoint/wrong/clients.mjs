/**
 * @typedef {{ id: string, secret?: string, grants: string[], scopes: string[], ttl: number }} Client
 * @type {Map<string, Client>}
 */
export const CLIENTS = new Map([
  [
    'ci-runner',
    {
      id: 'ci-runner',
      secret: 'test-4c1f',
      grants: ['client_credentials'],
      scopes: ['builds:read', 'builds:write'],
      ttl: 600,
    },
  ],
  [
    'reporting',
    {
      id: 'reporting',
      secret: 'test-99ab',
      grants: ['client_credentials', 'refresh_token'],
      scopes: ['invoices:read'],
      ttl: 3600,
    },
  ],
  ['console', { id: 'console', grants: ['refresh_token'], scopes: ['tenants:read', 'tenants:write'], ttl: 900 }],
])

/** Refresh tokens issued by the login service. */
export const REFRESH_TOKENS = new Map([
  ['rt_7f21', { client: 'console', subject: 'user-17', scopes: ['tenants:read'] }],
  ['rt_a0c4', { client: 'reporting', subject: 'svc-2', scopes: ['invoices:read'] }],
])
