import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { query } from './table.mjs'
import { decodeCursor, encodeCursor } from './cursor.mjs'

const app = new Hono()
const INDEXES = new Map([
  ['name', undefined],
  ['price', 'byPrice'],
  ['year', 'byYear'],
])
const REGIONS = ['mosel', 'rioja', 'douro']

app.get('/', (c) => c.json({ regions: REGIONS, sorts: [...INDEXES.keys()] }))

app.get('/wines', async (c) => {
  const region = c.req.query('region') ?? 'mosel'
  if (!REGIONS.includes(region)) return c.json({ error: 'unknown region' }, 400)
  const sort = c.req.query('sort') ?? 'name'
  if (!INDEXES.has(sort)) return c.json({ error: 'sort by name, price or year' }, 400)
  const limit = Number(c.req.query('limit') ?? 2)
  if (!Number.isInteger(limit) || limit < 1 || limit > 50) return c.json({ error: 'limit is 1 to 50' }, 400)

  let start
  const token = c.req.query('cursor')
  if (token) {
    start = decodeCursor(token)
    if (!start) return c.json({ error: 'bad cursor' }, 400)
    if (start.region !== region) return c.json({ error: 'the cursor belongs to another region' }, 400)
  }
  const page = await query({ IndexName: INDEXES.get(sort), region, Limit: limit, ExclusiveStartKey: start })
  return c.json({ items: page.Items, next: page.LastEvaluatedKey ? encodeCursor(page.LastEvaluatedKey) : null })
})

app.notFound((c) => c.json({ error: 'not found' }, 404))
app.onError((err, c) => {
  console.error(err.name, err.message)
  return c.json({ error: 'something went wrong' }, 500)
})

export const handler = handle(app)
