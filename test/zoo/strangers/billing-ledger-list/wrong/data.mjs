export const TENANTS = new Map([
  ['t_acme', { id: 't_acme', name: 'Acme GmbH', currency: 'EUR' }],
  ['t_globex', { id: 't_globex', name: 'Globex', currency: 'USD' }],
  ['t_initech', { id: 't_initech', name: 'Initech', currency: 'USD' }],
])

export const INVOICES = [
  { id: 'inv_1001', tenantId: 't_acme', status: 'paid', issued: '2024-01-01', totalCents: 49900 },
  { id: 'inv_1002', tenantId: 't_acme', status: 'void', issued: '2024-02-01', totalCents: 49900 },
  { id: 'inv_1003', tenantId: 't_acme', status: 'paid', issued: '2024-02-03', totalCents: 52900 },
  { id: 'inv_1004', tenantId: 't_acme', status: 'open', issued: '2024-03-01', totalCents: 52900 },
  { id: 'inv_1005', tenantId: 't_globex', status: 'paid', issued: '2024-01-01', totalCents: 9900 },
  { id: 'inv_1006', tenantId: 't_globex', status: 'open', issued: '2024-02-01', totalCents: 9900 },
]
