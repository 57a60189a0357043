'use strict'
const TENANTS = [
  {
    id: 'acme',
    host: 'acme.widgets.example',
    widgets: ['clock', 'news'],
    cors: { origins: ['https://www.acme.example'], methods: ['GET', 'POST'], maxAge: 3600 },
    theme: { colour: 'red' },
  },
  {
    id: 'birch',
    host: 'birch.widgets.example',
    widgets: ['news'],
    cors: { origins: ['https://birch.example', 'https://app.birch.example'], methods: ['GET'] },
  },
  // still on the same-origin embed
  { id: 'cormorant', host: 'cormorant.widgets.example', widgets: ['clock'], theme: { colour: 'teal' } },
]

exports.tenantFor = (id, host) => TENANTS.find((t) => t.id === id) || TENANTS.find((t) => t.host === host)
