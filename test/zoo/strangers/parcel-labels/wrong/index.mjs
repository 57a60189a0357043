// Label sheets for the warehouse printers: GET /labels/{sku}?copies=&skip=&layout=
const SKUS = new Map([
  ['PAL-80', { title: 'Euro pallet', perSheet: 4, kg: 25 }],
  ['BOX-S', { title: 'Small box', perSheet: 24, kg: 0.2 }],
  ['BOX-L', { title: 'Large box', perSheet: 12, kg: 0.7 }],
])
const LAYOUTS = new Set(['roll', 'sheet'])
const JSON_HEADERS = { 'content-type': 'application/json; charset=utf-8' }

const ok = (value) => ({ ok: true, value })
const fail = (status, error) => ({ ok: false, status, error })
const respond = (result) =>
  result.ok
    ? { statusCode: 200, headers: JSON_HEADERS, body: JSON.stringify(result.value) }
    : { statusCode: result.status, headers: JSON_HEADERS, body: JSON.stringify({ error: result.error }) }

function integer(text, fallback, { min, max }) {
  if (text === undefined || text === '') return ok(fallback)
  if (!/^\d{1,4}$/.test(text)) return fail(400, `"${text.slice(0, 10)}" is not a whole number`)
  const n = Number(text)
  return n < min || n > max ? fail(400, `must lie between ${min} and ${max}`) : ok(n)
}

class LabelPlanner {
  constructor(skus) {
    this.skus = skus
  }

  /** Continuous roll: one label after another, nothing to skip. */
  roll(sku, copies) {
    return Array.from({ length: copies }, (_, i) => ({
      position: i + 1,
      code: `${sku}-${String(i + 1).padStart(4, '0')}`,
    }))
  }

  /** A4 sheets: the first `skip` places of the first sheet were used before. */
  sheet(sku, copies, skip, perSheet) {
    const places = copies + skip
    const sheets = Math.ceil(places / perSheet)
    const blank = new Array(sheets * perSheet - places).fill(null)
    const lead = new Array(perSheet - skip - 1).fill('free')
    const labels = this.roll(sku, copies).map((label) => ({
      ...label,
      place: ((label.position + skip - 1) % perSheet) + 1,
    }))
    return { sheets, blank: blank.length, firstRow: lead.length + 1, labels }
  }

  plan(sku, query) {
    const item = this.skus.get(sku)
    if (!item) return fail(404, 'unknown sku')
    const layout = query.layout ?? 'roll'
    if (!LAYOUTS.has(layout)) return fail(400, 'layout must be roll or sheet')
    const copies = integer(query.copies, 1, { min: 1, max: 500 })
    if (!copies.ok) return copies
    const skip = integer(query.skip, 0, { min: 0, max: 23 })
    if (!skip.ok) return skip
    if (layout === 'roll') return ok({ sku, layout, labels: this.roll(sku, copies.value) })
    return ok({ sku, layout, ...this.sheet(sku, copies.value, skip.value, item.perSheet) })
  }
}
const planner = new LabelPlanner(SKUS)

export const handler = async (event) => {
  const { method } = event.requestContext.http
  const match = /^\/labels\/([A-Z]{3}-[A-Z0-9]{1,3})\/?$/.exec(event.rawPath)
  if (event.rawPath === '/labels' && method === 'GET') return respond(ok({ skus: [...SKUS.keys()] }))
  if (!match) return respond(fail(404, 'not found'))
  if (method !== 'GET') return respond(fail(405, 'method not allowed'))
  return respond(planner.plan(match[1], event.queryStringParameters ?? {}))
}
