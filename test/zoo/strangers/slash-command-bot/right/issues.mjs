export const ISSUES = new Map([
  ['OPS-1', { id: 'OPS-1', title: 'Rotate the signing keys', state: 'open', assignee: 'ada' }],
  ['OPS-2', { id: 'OPS-2', title: 'Disk alarm on build-3', state: 'open', assignee: null }],
  ['OPS-3', { id: 'OPS-3', title: 'Old DNS records', state: 'closed', assignee: 'grace' }],
])

export const PEOPLE = new Map([
  ['ada', 'Ada Byron'],
  ['grace', 'Grace Hopper'],
  ['linus', 'Linus T.'],
])
