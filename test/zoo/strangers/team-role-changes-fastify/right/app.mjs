import Fastify from 'fastify'
import { AppError } from './errors.mjs'
import { RoleService, TeamRepository } from './teams.mjs'
const patchBody = {
  type: 'object',
  required: ['role'],
  additionalProperties: false,
  properties: {
    role: { type: 'string', enum: ['owner', 'admin', 'member', 'viewer'] },
    handoverTo: { type: 'string', pattern: '^u-\\d+$' },
  },
}
export function build() {
  const app = Fastify({ logger: false })
  const teams = new TeamRepository()
  const roles = new RoleService(teams)
  app.setErrorHandler((err, _req, reply) => {
    if (err instanceof AppError) return reply.code(err.statusCode).send({ error: err.reason })
    if (err.validation || err.statusCode < 500) return reply.code(err.statusCode ?? 400).send({ error: err.message })
    return reply.code(500).send({ error: 'internal error' })
  })
  app.setNotFoundHandler((_req, reply) => reply.code(404).send({ error: 'not found' }))
  app.get('/teams', async () => ({ teams: teams.ids() }))
  app.get('/teams/:teamId', async (req) => teams.find(req.params.teamId))
  app.patch('/teams/:teamId/members/:userId', { schema: { body: patchBody } }, async (req) =>
    roles.change(req.params.teamId, req.params.userId, req.body),
  )
  return app
}
