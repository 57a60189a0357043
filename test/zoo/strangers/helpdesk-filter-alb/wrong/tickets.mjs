const TICKETS = [
  {
    id: 501,
    subject: 'Cannot log in',
    status: 'open',
    priority: 'high',
    assignee: 'kai',
    created: 12,
    sla: { dueIn: 2 },
  },
  {
    id: 502,
    subject: 'Invoice address',
    status: 'open',
    priority: 'low',
    assignee: null,
    created: 30,
    sla: { dueIn: 48 },
  },
  {
    id: 503,
    subject: 'Export is slow',
    status: 'waiting',
    priority: 'normal',
    assignee: 'noor',
    created: 55,
    sla: null,
  },
  {
    id: 504,
    subject: 'Webhook retries',
    status: 'open',
    priority: 'normal',
    assignee: 'kai',
    created: 61,
    sla: { dueIn: 9 },
  },
  { id: 505, subject: 'SSO certificate', status: 'waiting', priority: 'high', assignee: 'kai', created: 70, sla: null },
  { id: 506, subject: 'Old quote', status: 'closed', priority: 'low', assignee: 'noor', created: 5, sla: { dueIn: 0 } },
]
export class TicketRepository {
  search(matches) {
    return TICKETS.filter((t) => matches.every((m) => m(t)))
  }
}
