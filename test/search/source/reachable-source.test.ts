import { describe, expect, it } from 'vitest'
import { reachableSource } from '../../../src/search/source/reachable-source.ts'

const source = `import { checkProxyHandler } from 'proxyproof'
import { prices, type Price } from './prices'
import * as rates from './rates'
import './polyfill'
import { test } from 'vitest'
import other from './other'

const { round, floor: down } = require('./round')
const app = make()
app.get('/orders', (c) => c.text('orders'))
app.route('/rates', rates)
elsewhere.get('/no-semicolon', list)
test('/tested')
const router = make()
router.get('/unrelated', list)
const list = () => ['elsewhere']

export const handler = async (event) => {
  const price = prices[event.path]
  test(price)
  return serve(app)(round(price))
}
function serve(it) {
  return (event) => it.fetch(event)
}
export const another = (event) => other(event)
`
const reached = reachableSource(source, source.indexOf('async (event)'))

describe('what a function reaches by name', () => {
  it.each([
    ['what it names', 'it.fetch'],
    ['imports that it names', './prices'],
    ['what is taken apart', './round'],
    ['what is done with that at the top level', '/orders'],
    ['and what that names', './rates'],
    ['imports of nothing', './polyfill'],
  ])('%s', (_, text) => expect(reached).toContain(text))

  it.each([
    ['imports that nothing of it names', 'proxyproof'],
    ['and what others import', './other'],
    ['what is done with something else', '/unrelated'],
    ['what is done with something imported', '/tested'],
    ['what stands in a line of its own', '/no-semicolon'],
  ])('but not %s', (_, text) => expect(reached).not.toContain(text))
})

it('what a class without a name names', () => {
  const text =
    "import { table } from './table'\nexport default class {\n  handle(event) {\n    return table[event.path]\n  }\n}\n"
  expect(reachableSource(text, text.indexOf('handle'))).toContain('./table')
})

describe('what a function in a test reaches by name', () => {
  const tests = `import { describe, test } from 'vitest'
import { shared } from './shared'
import { unused } from './unused'
const outer = () => 'outer'
const idle = () => 'idle'
describe('all', { timeout: 5_000 }, () => {
  const inside = \`\${outer()} inside\`
  const handler = async () => inside
  const sibling = async () => 'sibling'
  test('first', () => check(handler, { routes: ['GET /first'] }))
  test('second', async () => {
    const { all } = await import('./all')
    const own = async () => shared + 'own'
    await check(own, { routes: ['GET /second'] }, all, sibling)
  })
})
`
  it.each([
    [
      'async () => inside',
      ['outer', 'inside'],
      ['GET /first', 'GET /second', './all', "'sibling'", './shared', "'idle'"],
    ],
    ["async () => shared + 'own'", ['own', './shared'], ['./all', 'GET /second', 'outer', './unused']],
    ["async () => 'sibling'", ["'sibling'"], ['outer', 'GET /first', './shared']],
  ])('%s', (text, named, others) => {
    const reached = reachableSource(tests, tests.indexOf(text))
    for (const one of named) expect(reached).toContain(one)
    for (const one of others) expect(reached).not.toContain(one)
  })
})
