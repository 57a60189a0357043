import { notFound } from './errors.mjs'

const DOCUMENTS = {
  readme: { title: 'Read me', tags: ['intro'], meta: { owner: 'docs', reviewed: true } },
  roadmap: { title: 'Roadmap', tags: ['plan', 'internal'], meta: { owner: 'product', reviewed: false } },
}

export const listDocuments = () => Object.keys(DOCUMENTS)

export function findDocument(id) {
  if (!Object.hasOwn(DOCUMENTS, id)) throw notFound(`No document ${id}`)
  return structuredClone(DOCUMENTS[id])
}
