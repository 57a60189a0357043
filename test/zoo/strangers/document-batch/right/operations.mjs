const documents = new Map([
  ['doc-1', { title: 'Roadmap', archived: false }],
  ['doc-2', { title: 'Budget', archived: false }],
  ['doc-3', { title: 'Old contract', archived: true }],
])

const isTitle = (value) => typeof value === 'string' && value.length > 0 && value.length <= 120

export const run = (operation) => {
  if (operation?.op === 'create') {
    return isTitle(operation.title) ? { outcome: 'created', title: operation.title } : { outcome: 'rejected' }
  }
  const document = documents.get(operation?.id)
  if (!document) return { outcome: 'missing' }
  switch (operation.op) {
    case 'rename':
      return isTitle(operation.title) ? { outcome: 'renamed', title: operation.title } : { outcome: 'rejected' }
    case 'archive':
      return { outcome: document.archived ? 'unchanged' : 'archived', id: operation.id }
    default:
      return { outcome: 'rejected' }
  }
}
