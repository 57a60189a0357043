import Fastify from 'fastify'
import { LinkMapper } from './mapper.mjs'
import { LinkRepository } from './repository.mjs'
const linkSchema = {
  type: 'object',
  required: ['id', 'url', 'ownerId'],
  properties: {
    id: { type: 'string' },
    url: { type: 'string' },
    ownerId: { type: 'string' },
    stats: { type: 'object', properties: { clicks: { type: 'integer' } } },
    owner: {
      type: 'object',
      required: ['id', 'name'],
      properties: { id: { type: 'string' }, name: { type: 'string' }, active: { type: 'boolean' } },
    },
  },
}
const querystring = {
  type: 'object',
  properties: { expand: { type: 'string', pattern: '^(owner|stats)(,(owner|stats))*$' } },
}
export function createApp() {
  const app = Fastify()
  const repository = new LinkRepository()
  const mapper = new LinkMapper(repository)
  const expandOf = (req) => new Set(req.query.expand?.split(',') ?? [])
  app.get(
    '/workspaces/:ws/links',
    { schema: { response: { 200: { type: 'array', items: linkSchema } } } },
    async (req) => repository.list(req.params.ws).map((l) => mapper.toDto(l, new Set())),
  )
  app.get(
    '/workspaces/:ws/links/:id',
    { schema: { querystring, response: { 200: linkSchema } } },
    async (req, reply) => {
      const link = repository.find(req.params.ws, req.params.id)
      if (!link) return reply.code(404).send({ error: 'no such link' })
      return mapper.toDto(link, expandOf(req))
    },
  )
  return app
}
