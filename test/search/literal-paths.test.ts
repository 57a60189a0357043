import { expect, it } from 'vitest'
import { literalPaths } from '../../src/search/dictionary-of.ts'
import { mineLiterals } from '../../src/search/literals.ts'

const pathsOf = (source: string) =>
  literalPaths(mineLiterals(source)).map(({ method, path }) => `${method ?? ''} ${path}`)

it.each([
  ["app.get('/books/:id', f); app.delete('/books/:id', f)", ['GET /books/a', 'DELETE /books/a']],
  ["if (path === '/health') f()", [' /health']],
  ["const routes = { 'POST /carts/{id}': f }", ['POST /carts/a']],
  [
    "app.use('/api/users', users); users.put('/:id/name', f); users.get('/', f)",
    ['PUT /a/name', 'PUT /api/users/a/name', 'GET /api/users', ' /api/users'],
  ],
  ["const api = createAPI({ base: 'v1' }); api.get('/books', f)", ['GET /v1/books']],
  ["app.use('/api', api); api.use('/books', books); books.get('/:id', f)", ['GET /books/a', 'GET /api/books/a']],
])('%s', (source, paths) => {
  expect(pathsOf(source)).toEqual(expect.arrayContaining(paths))
})

it('fills the groups of a pattern with names that fit, where the source has one', () => {
  const source = "const orders = new Map([['ord_7', 1]]); /^\\/orders\\/(ord_\\d)\\/items$/.exec(path); orders.get(id)"
  expect(pathsOf(source)).toContain(' /orders/ord_7/items')
})
