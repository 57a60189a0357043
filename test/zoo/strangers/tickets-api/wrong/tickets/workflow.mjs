const TRANSITIONS = {
  open: ['in_progress', 'closed'],
  in_progress: ['open', 'resolved'],
  resolved: ['closed', 'in_progress'],
  closed: ['open'],
}

export const canMove = (from, to) => TRANSITIONS[from].includes(to)
