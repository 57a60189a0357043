export class BadCursor extends Error {}

const tickets = [
  { id: 'tk-01', opened: 1700000100, subject: 'Cannot log in' },
  { id: 'tk-02', opened: 1700000200, subject: 'Invoice missing' },
  { id: 'tk-03', opened: 1700000200, subject: 'Wrong VAT number' },
  { id: 'tk-04', opened: 1700000350, subject: 'Export is slow' },
  { id: 'tk-05', opened: 1700000400, subject: 'Feature request' },
]

export const SORTS = {
  newest: (a, b) => b.opened - a.opened || a.id.localeCompare(b.id),
  oldest: (a, b) => a.opened - b.opened || a.id.localeCompare(b.id),
  subject: (a, b) => a.subject.localeCompare(b.subject),
}

export const pageOfTickets = ({ sort, after, limit }) => {
  let rows = [...tickets].sort(SORTS[sort])
  if (after) {
    const index = rows.findIndex((row) => row.id === after)
    if (index === -1) throw new BadCursor()
    if (sort === 'oldest') {
      // several tickets can share a second, so resume by time first
      const anchor = rows[index]
      rows = rows.filter((row) => row.opened > anchor.opened || (row.opened === anchor.opened && row.id > anchor.id))
    } else {
      rows = rows.slice(index + 1)
    }
  }
  const items = rows.slice(0, limit)
  return { items, next: rows.length > limit ? items.at(-1).id : null }
}
