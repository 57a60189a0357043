const NEXT = {
  open: ['in_progress', 'closed'],
  in_progress: ['open', 'resolved'],
  resolved: ['in_progress', 'closed'],
  closed: [],
}

export const STATUSES = Object.keys(NEXT)
export const canMove = (from, to) => from === to || NEXT[from].includes(to)
export const nextStatuses = (from) => NEXT[from]
