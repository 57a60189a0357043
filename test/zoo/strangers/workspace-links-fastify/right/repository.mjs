const USERS = new Map([
  ['u-11', { id: 'u-11', name: 'Petra Vogel', active: true }],
  ['u-12', { id: 'u-12', name: 'Idris Bello', active: false }],
  ['u-13', { id: 'u-13', erased: true }], // personal data removed on request
])
const LINKS = [
  { id: 'l-1', workspace: 'north', url: 'https://example.com/a', ownerId: 'u-11', clicks: 12 },
  { id: 'l-2', workspace: 'north', url: 'https://example.com/b', ownerId: 'u-12', clicks: 0 },
  { id: 'l-3', workspace: 'south', url: 'https://example.com/c', ownerId: 'u-13', clicks: 7 },
]
export class LinkRepository {
  list(workspace) {
    return LINKS.filter((l) => l.workspace === workspace)
  }
  find(workspace, id) {
    return this.list(workspace).find((l) => l.id === id)
  }
  owner(link) {
    return USERS.get(link.ownerId)
  }
}
