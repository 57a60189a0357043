// Stand-in for the DynamoDB table; every invocation starts from the seed.
const SEED = [
  { id: 'T-1001', title: 'Printer on floor 3 jams', status: 'open', assignee: null },
  { id: 'T-1002', title: 'VPN drops every hour', status: 'in_progress', assignee: 'mira' },
  { id: 'T-1003', title: 'Badge reader offline', status: 'closed', assignee: 'jon' },
]

export function openRepository() {
  const rows = new Map(SEED.map((row) => [row.id, { ...row }]))
  return {
    list: (status) => [...rows.values()].filter((row) => !status || row.status === status),
    find: (id) => rows.get(id) ?? null,
    insert(fields) {
      const row = { id: `T-${1001 + rows.size}`, status: 'open', assignee: null, ...fields }
      rows.set(row.id, row)
      return row
    },
    update(id, fields) {
      const row = { ...rows.get(id), ...fields }
      rows.set(id, row)
      return row
    },
    remove: (id) => rows.delete(id),
  }
}
