export const CALENDARS = new Map([
  [
    'oncall',
    {
      name: 'On call',
      events: [
        { uid: 'oc-1', title: 'Primary: Ada', start: '2024-03-04T08:00:00Z', minutes: 600 },
        { uid: 'oc-2', title: 'Primary: Grace; backup: Linus', start: '2024-03-05T08:00:00Z', minutes: 600 },
      ],
    },
  ],
  [
    'holidays',
    {
      name: 'Company holidays',
      events: [
        { uid: 'h-1', title: 'Spring day', date: '2024-03-20' },
        { uid: 'h-2', title: 'Founders\u2019 day', date: '2024-06-11' },
      ],
    },
  ],
  ['board', { name: 'Board', events: [] }],
])
