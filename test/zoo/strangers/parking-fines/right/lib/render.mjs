const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (value) => String(value).replace(/[&<>"]/g, (ch) => ENTITIES[ch])
const money = (pence) => `£${(pence / 100).toFixed(2)}`
const page = (title, rows) =>
  `<!doctype html><title>${escape(title)}</title><dl>${rows.map(([k, v]) => `<dt>${escape(k)}<dd>${escape(v)}`).join('')}</dl>`

export const notice = (fine) =>
  page(`Notice ${fine.ref}`, [
    ['Plate', fine.plate],
    ['Street', fine.street],
    ['To pay', money(fine.pence)],
  ])
export async function receipt(fine, store) {
  const { paidOn } = await store.find(fine.ref)
  return page(`Receipt ${fine.ref}`, [
    ['Plate', fine.plate],
    ['Paid', money(fine.pence)],
    ['On', paidOn ?? 'unknown'],
  ])
}
