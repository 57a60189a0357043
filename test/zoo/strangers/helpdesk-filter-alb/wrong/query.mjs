export class QueryError extends Error {
  status = 400
}
const PRIORITY = { low: 0, normal: 1, high: 2 }
const FILTERS = new Map([
  ['status', (value) => (t) => t.status === value],
  ['priority', (value) => (t) => t.priority === value],
  ['assignee', (value) => (t) => (value === 'none' ? t.assignee === null : t.assignee === value)],
])
const SORTS = new Map([
  ['created', (a, b) => a.created - b.created],
  ['priority', (a, b) => PRIORITY[a.priority] - PRIORITY[b.priority]],
  ['assignee', (a, b) => (a.assignee ?? '').localeCompare(b.assignee ?? '')],
  ['sla', (a, b) => a.sla.dueIn - b.sla.dueIn],
])
export class TicketQuery {
  filters
  sorts
  constructor(filters, sorts) {
    this.filters = filters
    this.sorts = sorts
  }
  static parse(params) {
    const filters = (params.filter || 'status:open').split(',').map((term) => {
      const [field, value = ''] = term.split(':')
      const make = FILTERS.get(field)
      if (!make) throw new QueryError(`cannot filter by ${field}`)
      return make(value)
    })
    const sorts = (params.sort || '-created').split(',').map((term) => {
      const down = term.startsWith('-')
      const compare = SORTS.get(down ? term.slice(1) : term)
      if (!compare) throw new QueryError(`cannot sort by ${term}`)
      return down ? (a, b) => compare(b, a) : compare
    })
    return new TicketQuery(filters, sorts)
  }
  run(repository) {
    return repository.search(this.filters).sort((a, b) => {
      for (const compare of this.sorts) {
        const order = compare(a, b)
        if (order !== 0) return order
      }
      return a.id - b.id
    })
  }
}
