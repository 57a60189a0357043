import { LOADS, MATERIALS } from './loads.mjs'
import { ticketFor } from './ticket.mjs'
import { readPage } from './paging.mjs'

export function routes(api) {
  api.get('/', () => ({ service: 'quarry loads', materials: MATERIALS }))

  api.get('/loads', (req, res) => {
    const query = req.query ?? {}
    const page = readPage(query)
    if (page.error) return res.status(400).json({ error: page.error })
    let rows = LOADS
    if (query.material !== undefined) {
      if (!MATERIALS.includes(query.material)) return res.status(400).json({ error: 'unknown material' })
      rows = rows.filter((l) => l.material === query.material)
    }
    const slice = rows.slice(page.offset, page.offset + page.limit)
    return res.json({
      total: rows.length,
      offset: page.offset,
      loads: page.expand ? slice.map((l) => ({ ...l, ticket: ticketFor(l) })) : slice,
    })
  })

  api.get('/loads/:id', (req, res) => {
    const load = LOADS.find((l) => l.id === req.params.id)
    if (!load) return res.status(404).json({ error: 'no such load' })
    return res.json({ ...load, ticket: ticketFor(load) })
  })

  api.any('/*', (req, res) => res.status(404).json({ error: 'not found' }))
}
