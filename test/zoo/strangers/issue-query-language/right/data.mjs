export const ISSUES = [
  { id: 1, title: 'Login page is slow', state: 'open', assignee: 'ada', labels: ['perf'], votes: 4 },
  { id: 2, title: 'Dark mode', state: 'open', assignee: null, labels: ['ui', 'idea'], votes: 31 },
  { id: 3, title: 'Typo in the footer', state: 'closed', assignee: 'grace', labels: ['ui'], votes: 0 },
  { id: 4, title: 'Export to ODS', state: 'open', assignee: null, labels: ['idea'], votes: 7 },
  { id: 5, title: 'Webhook retries', state: 'open', assignee: 'grace', labels: ['bug'], votes: 12 },
]
