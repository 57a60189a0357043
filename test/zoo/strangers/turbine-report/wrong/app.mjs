import Fastify from 'fastify'
import { output } from './output.mjs'
import { parseDay, addDays, daysBetween } from './days.mjs'

const day = { type: 'string', pattern: '^20\\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' }
const querystring = {
  type: 'object',
  required: ['from', 'to'],
  properties: { from: day, to: day, versus: { type: 'string', pattern: '^(none|previous|20\\d{2}-\\d{2}-\\d{2})$' } },
}

const sum = (from, to) => output.filter((o) => o.day >= from && o.day <= to).reduce((total, o) => total + o.mwh, 0)

export function buildApp() {
  const app = Fastify()

  app.get('/turbines', async () => [...new Set(output.map((o) => o.turbine))])

  app.get('/report', { schema: { querystring } }, async (req, reply) => {
    const { from, to, versus = 'none' } = req.query
    const start = parseDay(from)
    const end = parseDay(to)
    if (!start || !end) return reply.code(422).send({ error: 'no such day' })
    const length = daysBetween(start, end) + 1
    if (length < 1) return reply.code(422).send({ error: 'from is after to' })
    if (length > 92) return reply.code(422).send({ error: 'at most 92 days' })

    const report = { from, to, days: length, mwh: sum(from, to) }
    if (versus !== 'none') {
      const base = versus === 'previous' ? addDays(start, -length) : new Date(`${versus}T00:00:00Z`)
      const other = {
        from: base.toISOString().slice(0, 10),
        to: addDays(base, length - 1)
          .toISOString()
          .slice(0, 10),
      }
      report.versus = { ...other, mwh: sum(other.from, other.to) }
    }
    return report
  })

  app.setNotFoundHandler((req, reply) => reply.code(404).send({ error: 'not found' }))
  return app
}
