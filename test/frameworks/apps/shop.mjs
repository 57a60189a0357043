/** What every app of this folder sells: the frameworks differ, the shop does not. */
const books = new Map([
  [1, { id: 1, title: 'Dune', year: 1965 }],
  [2, { id: 2, title: 'Piranesi', year: 2020 }],
])

export const allBooks = (author) => ({ author: author ?? null, books: [...books.values()] })

export const bookOf = (id) => (/^\d{1,9}$/.test(id ?? '') ? books.get(Number(id)) : undefined)

/** What is wrong with a new book, or undefined. */
export function faultOf(book) {
  if (typeof book !== 'object' || book === null || Array.isArray(book)) return 'a book must be an object'
  if (typeof book.title !== 'string' || book.title.length === 0 || book.title.length > 200) return 'title'
  return Number.isInteger(book.year) && book.year > 0 && book.year < 3000 ? undefined : 'year'
}

/** Eight bytes that are no UTF-8. */
export const cover = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0xff, 0x00)
