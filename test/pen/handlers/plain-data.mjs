const articles = [
  { id: 'tides', title: 'How tides come', body: 'Twice a day.', status: 'published' },
  { id: 'moon', title: 'How the moon goes', body: 'Once a month.', status: 'draft' },
]
const recipes = { cookies: ['oat', 'lemon'], cakes: ['plum'] }
const sheet = { headers: { first: { width: 10 }, second: { width: 20 } }, rows: [[1, 2]] }

const isPlain = (value) => typeof value === 'object' && value !== null && value.constructor === Object

// Data is what it is: an HTTP API sends it as JSON.
export const handler = async ({ rawPath, headers }) => {
  if (!isPlain(headers)) return { statusCode: 400, body: 'no headers' }
  if (rawPath === '/recipes') return recipes
  if (rawPath === '/sheet') return sheet
  return articles.find(({ id }) => rawPath === `/articles/${id}`) ?? { statusCode: 404, body: 'no article' }
}
