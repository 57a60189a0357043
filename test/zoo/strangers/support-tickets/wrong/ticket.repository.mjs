const ROWS = [
  { id: 'T-1001', subject: 'Cannot reset password', status: 'open' },
  { id: 'T-1002', subject: 'Invoice shows wrong VAT', status: 'open', dueAt: '2024-06-03T00:00:00Z' },
  { id: 'T-1003', subject: 'Feature request: dark mode', status: 'closed' },
]

export class TicketRepository {
  list(status) {
    return status ? ROWS.filter((row) => row.status === status) : ROWS
  }
  find(id) {
    return ROWS.find((row) => row.id === id)
  }
}
