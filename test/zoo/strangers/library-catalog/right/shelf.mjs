const titles = [
  'The Lighthouse',
  'Salt Roads',
  'A Short History of Rain',
  'Nine Bridges',
  'The Glass Orchard',
  'Winter Tram',
  'On Tides',
  'Second Harvest',
  'The Cartographer',
  'Low Ceilings',
  'Paper Boats',
  'Field Notes',
]
const branches = ['central', 'harbour', 'north']

const books = titles.map((title, index) => ({
  isbn: `978-${3100000 + index * 17}`,
  title,
  branch: branches[index % branches.length],
  copies: 1 + (index % 4),
}))

export const allBooks = () => books
export const bookByIsbn = (isbn) => books.find((book) => book.isbn === isbn)
