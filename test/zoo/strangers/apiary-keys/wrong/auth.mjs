const KEYS = new Map([
  ['ak_willow_1', { holder: 'willow', scopes: ['read', 'write'], state: 'active' }],
  ['ak_willow_ro', { holder: 'willow', scopes: ['read'], state: 'active' }],
  ['ak_heath_1', { holder: 'heath', scopes: ['read', 'write'], state: 'active' }],
  ['ak_heath_old', { holder: 'heath', scopes: ['read'], state: 'revoked' }],
  ['ak_thyme_1', { holder: 'thyme', scopes: ['read', 'write'], state: 'overdue' }],
])

export function authenticate(headers, method) {
  const value = headers['x-api-key'] ?? headers['X-Api-Key']
  if (!value) return { denied: 'missing' }
  const key = KEYS.get(value)
  if (!key) return { denied: 'unknown' }
  if (key.state === 'revoked') return { denied: 'revoked' }
  const writing = method !== 'GET' && method !== 'HEAD'
  if (writing && !key.scopes.includes('write')) return { denied: 'readonly' }
  // holders who have not paid keep reading, but may not change anything
  if (writing && key.state !== 'active') return { denied: key.state }
  return { holder: key.holder }
}
