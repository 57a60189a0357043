const TENANTS = new Map([
  ['acme', { id: 'acme', suspended: false, seats: 12 }],
  ['globex', { id: 'globex', suspended: true, seats: 4 }],
])

export class RpcError extends Error {
  constructor(code, message) {
    super(message)
    this.code = code
  }
}

function tenantOf(params) {
  const tenant = TENANTS.get(params?.tenant)
  if (!tenant) throw new RpcError(-32602, 'Unknown tenant')
  return tenant
}

export const METHODS = new Map([
  ['tenants.list', () => [...TENANTS.keys()]],
  ['tenants.get', (params) => tenantOf(params)],
  ['tenants.seats', (params) => ({ seats: tenantOf(params).seats })],
  ['audit.log', (params) => ({ logged: typeof params?.message === 'string' })],
])
