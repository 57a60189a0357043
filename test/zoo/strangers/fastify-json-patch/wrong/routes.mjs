import { findDocument, listDocuments } from './repository.mjs'
import { applyPatch } from './patch.mjs'

const patchBody = {
  type: 'array',
  minItems: 1,
  maxItems: 20,
  items: {
    type: 'object',
    required: ['op', 'path'],
    properties: {
      op: { enum: ['add', 'remove', 'replace', 'move', 'copy', 'test'] },
      path: { type: 'string' },
      from: { type: 'string' },
    },
  },
}

export async function documentRoutes(app) {
  app.get('/', async () => listDocuments())
  app.get('/:id', async (request) => findDocument(request.params.id))
  app.patch('/:id', { schema: { body: patchBody } }, async (request) => {
    const document = findDocument(request.params.id)
    return applyPatch(document, request.body)
  })
}
