import { Hono } from 'hono'
import { requireRole } from '../middleware/authenticate.mjs'

export const jobs = new Hono()

jobs.get('/', (c) => c.json({ jobs: [{ name: 'export', schedule: 'nightly' }] }))
jobs.post('/export', requireRole('service'), (c) => c.json({ started: true, by: c.get('account').id }, 202))
