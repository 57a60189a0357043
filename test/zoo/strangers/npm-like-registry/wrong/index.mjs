import Fastify from 'fastify'
import awsLambdaFastify from '@fastify/aws-lambda'
import { PACKAGES } from './packages.mjs'
import { resolveVersion } from './resolve.mjs'

const app = Fastify({ logger: false })

app.get('/', async () => ({ registry: 'acme', packages: PACKAGES.size }))

/** `/@acme/ui` and `/leftpad` share one route, the scope is optional. */
async function packument(request, reply) {
  const { scope, name } = request.params
  const full = scope ? `@${scope}/${name}` : name
  const pkg = PACKAGES.get(full)
  if (!pkg) return reply.code(404).send({ error: `${full} is not in this registry` })

  const { version: spec } = request.query
  if (spec === undefined) return { name: full, 'dist-tags': pkg.tags, versions: Object.keys(pkg.versions) }

  const version = resolveVersion(pkg, spec)
  if (!version) return reply.code(404).send({ error: `No version of ${full} matches ${spec}` })

  const { tarball, size } = pkg.versions[version]
  reply.header('cache-control', 'public, max-age=300')
  return { name: full, version, dist: { tarball: `/${full}/-/${tarball}`, size } }
}

const schema = { querystring: { type: 'object', properties: { version: { type: 'string', maxLength: 64 } } } }
app.get('/packages/@:scope/:name', { schema }, packument)
app.get('/packages/:name', { schema }, packument)

app.setNotFoundHandler((_request, reply) => reply.code(404).send({ error: 'Not found' }))

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
const proxy = awsLambdaFastify(app)

export const handler = async (event, context) => {
  if (!METHODS.has(event.httpMethod)) return { statusCode: 405, headers: {}, body: '' }
  return proxy(event, context)
}
