export const SHOWS = {
  'night-trains': {
    title: 'Night Trains',
    episodes: [
      { id: 'nt-3', title: 'Vienna, 5 am', state: 'published', publishedAt: '2024-03-04T05:00:00Z' },
      { id: 'nt-2', title: 'The sleeper', state: 'published', publishedAt: '2024-02-05T05:00:00Z' },
    ],
  },
  'bread-club': {
    title: 'Bread Club',
    episodes: [
      { id: 'bc-9', title: 'Rye again', state: 'draft' },
      { id: 'bc-8', title: 'Cold proof', state: 'scheduled', publishedAt: '2030-01-02T06:00:00Z' },
      { id: 'bc-7', title: 'Starter panic', state: 'published', publishedAt: '2024-01-10T06:00:00Z' },
    ],
  },
}
