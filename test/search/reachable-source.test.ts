import { describe, expect, it } from 'vitest'
import { reachableSource } from '../../src/search/reachable-source.ts'

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
