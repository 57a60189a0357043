import Fastify from 'fastify'
import { jobs, page } from './jobs.mjs'
import { readCursor, writeCursor } from './cursor.mjs'

export const app = Fastify({ logger: false })

app.get('/pilot-jobs', async (request, reply) => {
  const { cursor, berth } = request.query
  if (cursor !== undefined && typeof cursor !== 'string') return reply.code(400).send({ error: 'one cursor only' })
  const start = cursor ? readCursor(cursor) : { direction: 'next', from: 0 }
  if (!start) return reply.code(400).send({ error: 'bad cursor' })
  const chosen = typeof berth === 'string' ? jobs.filter((job) => job.berth === berth) : jobs
  const items = page(chosen, start)
  return {
    items,
    next: writeCursor('next', start.from + items.length),
    previous: writeCursor('prev', Math.max(0, start.from)),
  }
})

app.get('/pilot-jobs/:id', async (request, reply) => {
  const job = jobs.find((j) => j.id === request.params.id)
  return job ?? reply.code(404).send({ error: 'no such job' })
})
