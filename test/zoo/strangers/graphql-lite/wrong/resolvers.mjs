const BOOKS = [
  { id: '1', title: 'Middlemarch', author: 'eliot', pages: 880 },
  { id: '2', title: 'Persuasion', author: 'austen', pages: 249 },
  { id: '3', title: 'Emma', author: 'austen', pages: 474 },
]

export const resolvers = {
  book(args) {
    const id = args.get('id')
    const wanted = typeof id === 'number' ? `${id}` : id
    return BOOKS.find((book) => book.id === wanted) ?? null
  },
  books(args) {
    const author = args.get('author')
    const first = args.get('first')
    const found = author === undefined ? BOOKS : BOOKS.filter((book) => book.author === author)
    return typeof first === 'number' && first >= 0 ? found.slice(0, first) : found
  },
}
