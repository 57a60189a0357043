import { Hono } from 'hono'
import { CreateTicket, ListQuery, UpdateTicket } from './schemas.mjs'
import { canMove } from './workflow.mjs'
import * as repo from './repository.mjs'

export const tickets = new Hono()

const readJson = async (c) => {
  try {
    return await c.req.json()
  } catch {
    return undefined
  }
}

const invalid = (c, error) =>
  c.json(
    { error: 'validation', issues: error.issues.map(({ path, message }) => ({ path: path.join('.'), message })) },
    422,
  )

tickets.get('/', (c) => {
  const query = ListQuery.safeParse(c.req.query())
  if (!query.success) return invalid(c, query.error)
  return c.json({ tickets: repo.list(query.data) })
})

tickets.post('/', async (c) => {
  const input = CreateTicket.safeParse(await readJson(c))
  if (!input.success) return invalid(c, input.error)
  return c.json(repo.create(input.data), 201)
})

tickets.get('/:id', (c) => {
  const ticket = repo.find(c.req.param('id'))
  return ticket ? c.json(ticket) : c.json({ error: 'not found' }, 404)
})

tickets.patch('/:id', async (c) => {
  const ticket = repo.find(c.req.param('id'))
  if (!ticket) return c.json({ error: 'not found' }, 404)

  const input = UpdateTicket.safeParse(await readJson(c))
  if (!input.success) return invalid(c, input.error)

  const { status } = input.data
  if (status !== undefined && status !== ticket.status && !canMove(ticket.status, status)) {
    return c.json({ error: 'illegal transition', from: ticket.status, to: status }, 409)
  }
  return c.json({ ...ticket, ...input.data })
})
