export const books = [
  { title: 'The Long Harbour', genre: 'crime', year: 1998 },
  { title: 'Ashes of the Moon', genre: 'fantasy', year: 2007 },
  { title: 'Moonlight Protocol', genre: 'science', year: 2015 },
  { title: 'A Harbour Too Far', genre: 'crime', year: 2021 },
]
