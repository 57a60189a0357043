import { books } from './books.mjs'

const ORDER = {
  title: (a, b) => a.title.localeCompare(b.title),
  year: (a, b) => a.year - b.year,
  '-year': (a, b) => b.year - a.year,
  relevance: () => 0,
}

export function search({ q, genre, from, sort }) {
  return books
    .filter((book) => book.title.toLowerCase().includes(q))
    .filter((book) => genre === undefined || book.genre === genre)
    .filter((book) => book.year >= from)
    .sort(ORDER[sort])
}
