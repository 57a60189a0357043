/** @typedef {{ rev: number, author: string, text: string | null, deleted?: boolean }} Revision */
export const SPACES = {
  ops: {
    runbook: [
      { rev: 1, author: 'ada', text: '# Runbook\n\nCall [[On call]] first.' },
      { rev: 2, author: 'linus', text: null, deleted: true },
      { rev: 3, author: 'ada', text: '# Runbook\n\nPage [[On call]], then *wait*.' },
    ],
    'on-call': [{ rev: 1, author: 'grace', text: '# On call\n\nWeek 12: grace' }],
  },
  hr: {
    holidays: [{ rev: 1, author: 'eve', text: '# Holidays\n\n30 days.' }],
  },
}

export function revisionsOf(space, slug) {
  if (!Object.hasOwn(SPACES, space) || !Object.hasOwn(SPACES[space], slug)) return null
  return SPACES[space][slug]
}
