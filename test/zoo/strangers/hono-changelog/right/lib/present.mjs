import { diffOf } from '../data/changes.mjs'

export function present(change, expand) {
  const summary = { id: change.id, author: change.author, title: change.title }
  return expand === 'diff' ? { ...summary, diff: diffOf(change) } : summary
}
