import { ISSUES } from './data.mjs'

/** `is:open label:ui dark mode` -> qualifiers and free words */
export function parseQuery(text) {
  const query = { words: [], labels: [], is: null, no: null, assignee: null, sort: 'id' }
  for (const token of text.toLowerCase().split(/\s+/).filter(Boolean)) {
    const [, key, value] = /^(is|no|label|assignee|sort):(.+)$/.exec(token) ?? []
    if (key === 'label') query.labels.push(value)
    else if (key) query[key] = value
    else query.words.push(token)
  }
  return query
}

const SORTS = new Map([
  ['id', (a, b) => a.id - b.id],
  ['votes', (a, b) => b.votes - a.votes],
  ['title', (a, b) => a.title.localeCompare(b.title)],
  ['assignee', (a, b) => a.assignee.localeCompare(b.assignee)],
])

/** @returns {{ error: string } | { issues: typeof ISSUES }} */
export function search(query) {
  const compare = SORTS.get(query.sort)
  if (!compare) return { error: `Cannot sort by ${query.sort}` }
  if (query.no && query.no !== 'assignee') return { error: `Unknown qualifier no:${query.no}` }

  let issues = ISSUES.filter((issue) => {
    if (query.is && issue.state !== query.is) return false
    if (query.assignee && issue.assignee !== query.assignee) return false
    if (query.no === 'assignee' && issue.assignee) return false
    if (!query.labels.every((label) => issue.labels.includes(label))) return false
    return query.words.every((word) => issue.title.toLowerCase().includes(word))
  })
  // a list sorted by assignee is about people: leave the unassigned out unless they were asked for
  if (query.sort === 'assignee' && query.no !== 'assignee') issues = issues.filter((issue) => issue.assignee)
  return { issues: issues.sort(compare) }
}
