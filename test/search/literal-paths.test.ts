import { expect, it } from 'vitest'
import { literalPaths } from '../../src/search/learn/dictionary-of.ts'
import { mineLiterals } from '../../src/search/source/literals.ts'
import { hintsOf } from '../../src/search/source/source-hints.ts'

const pathsOf = (source: string) =>
  literalPaths(mineLiterals(source)).map(({ method, path }) => `${method ?? ''} ${path}`)

it.each([
  ["app.get('/books/:id', f); app.delete('/books/:id', f)", ['GET /books/a', 'DELETE /books/a']],
  ["if (path === '/health') f()", [' /health']],
  ["const routes = { 'POST /carts/{id}': f }", ['POST /carts/a']],
  [
    "app.use('/api/users', users); users.put('/:id/name', f); users.get('/', f)",
    ['PUT /api/users/a/name', 'GET /api/users'],
  ],
  [
    "const app = new Hono().basePath('/api/v2'); app.route('/changes', changes); changes.get('/', f)",
    ['GET /api/v2/changes'],
  ],
  ["const api = createAPI({ base: 'v1' }); api.get('/books', f)", ['GET /v1/books']],
  ["app.use('/users/:user/settings', settings); settings.put('/:channel', f)", ['PUT /users/a/settings/a']],
  ["app.use('/api', api); api.use('/books', books); books.get('/:id', f)", ['GET /api/books/a']],
  [
    "v1.use('/orders', orders); app.use('/v1', auth(), v1); orders.route('/x', rest); rest.get('/:id', f); router.get('/all', f)",
    ['GET /v1/orders/x/a', 'GET /all'],
  ],
])('%s', (source, paths) => {
  expect(pathsOf(source)).toEqual(expect.arrayContaining(paths))
})

it('fills the groups of a pattern with names that fit, where the source has one', () => {
  const source = "const orders = new Map([['ord_7', 1]]); /^\\/orders\\/(ord_\\d)\\/items$/.exec(path); orders.get(id)"
  expect(pathsOf(source)).toContain(' /orders/ord_7/items')
})

it('does not look elsewhere for what it knows the place of', () => {
  const source =
    "app.route('/api', api); api.route('/me', me); api.route('/jobs', jobs); me.get('/face', f); jobs.post('/', f)"
  expect(pathsOf(source).filter((path) => /^(?:GET|POST) /.test(path))).toEqual(['GET /api/me/face', 'POST /api/jobs'])
})

it('looks for routers of other modules at all places where one is mounted', () => {
  const source = "app.use('/api', api); main.use('/orders', orders); router.get('/:id', f)"
  expect(pathsOf(source)).toEqual(
    expect.arrayContaining(['GET /a', 'GET /api/a', 'GET /orders/a', 'GET /api/orders/a']),
  )
})

it('takes no pattern for that of a route which any path fits', () => {
  const source = 'f(/^\\/[\\w/.-]{1,200}$/.test(src), /^\\/orders\\/(\\d+)$/.exec(path))'
  expect(hintsOf(mineLiterals(source)).pathPatterns).toEqual(['^\\/orders\\/(\\d+)$'])
})

it('fills parameters with the plainest that their schema allows', () => {
  const source =
    "const params = { type: 'object', properties: { lang: { enum: ['de', 'en'] }, page: { type: 'integer', minimum: 3 } } }; app.get('/docs/:lang/:page/:part', { schema: { params } }, f)"
  expect(pathsOf(source)).toContain('GET /docs/de/3/a')
})
