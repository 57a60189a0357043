const BOOKS = [
  { isbn: '9780141439518', title: 'Pride and Prejudice', state: 'shelf' },
  { isbn: '9780679783268', title: 'Crime and Punishment', state: 'loan', queue: 2 },
  { isbn: '9780199535675', title: 'The Oxford Atlas', state: 'reference' },
  { isbn: '9780140449136', title: 'The Odyssey', state: 'held', heldAt: 'harbour' },
]

export const findBook = (isbn) => BOOKS.find((book) => book.isbn === isbn)

export const searchBooks = (q) => BOOKS.filter((book) => book.title.toLowerCase().includes(q.toLowerCase()))

export function placeHold(isbn, branch) {
  const book = findBook(isbn)
  if (!book) return { outcome: 'not_found' }
  switch (book.state) {
    case 'shelf':
      return { outcome: 'placed', branch }
    case 'loan':
      return { outcome: 'queued', branch, position: book.queue + 1 }
    case 'held':
      return { outcome: 'already_held', branch: book.heldAt }
    default:
      return { outcome: 'not_lendable' }
  }
}
