import { INVOICES } from './data.mjs'

const byIssuedDesc = (a, b) => (a.issued < b.issued ? 1 : a.issued > b.issued ? -1 : 0)

/**
 * One page of a tenant's invoices, newest first (keyset pagination).
 * @param {string} tenantId
 * @param {{ status?: string, after?: string, limit: number }} query
 */
export function listInvoices(tenantId, { status, after, limit }) {
  const own = INVOICES.filter((invoice) => invoice.tenantId === tenantId).sort(byIssuedDesc)
  if (after && !own.some((invoice) => invoice.id === after)) {
    return { error: `No invoice ${after} for this tenant` }
  }

  let rows = status ? own.filter((invoice) => invoice.status === status) : own
  if (after) {
    const last = own.find((invoice) => invoice.id === after)
    rows = rows.filter((invoice) => invoice.issued < last.issued)
  }

  const page = rows.slice(0, limit)
  const more = rows.length > page.length
  return { items: page, next: more ? page[page.length - 1].id : null }
}
