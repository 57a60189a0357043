import { findGallery, renditions } from './galleries.mjs'

const proof = {
  type: 'object',
  required: ['file', 'width', 'watermark'],
  properties: { file: { type: 'string' }, width: { type: 'integer' }, watermark: { type: 'string' } },
}

const schema = {
  params: { type: 'object', properties: { slug: { type: 'string', maxLength: 40 } } },
  querystring: {
    type: 'object',
    properties: {
      use: { type: 'string', enum: ['web', 'print', 'press'], default: 'web' },
      starred: { type: 'boolean', default: false },
    },
  },
  response: {
    200: {
      type: 'object',
      properties: { gallery: { type: 'string' }, count: { type: 'integer' }, proofs: { type: 'array', items: proof } },
    },
  },
}

export async function galleryRoutes(app) {
  app.get('/:slug/proofs', { schema }, async (request, reply) => {
    const gallery = findGallery(request.params.slug)
    if (!gallery) return reply.code(404).send({ error: 'gallery not found' })
    const { use, starred } = request.query
    if (!gallery.licences.includes(use)) return reply.code(403).send({ error: `not licensed for ${use}` })
    const photos = starred ? gallery.photos.filter((p) => p.starred) : gallery.photos
    const proofs = photos.map((p) => renditions[use](p, gallery))
    return { gallery: gallery.title, count: proofs.length, proofs }
  })
}
