import jsTokens from 'js-tokens'
import { expect, it } from 'vitest'
import { comparedValues, joinCompared, mineCompared } from '../../../src/search/source/compared.ts'

const mined = (source: string) => mineCompared([...jsTokens(source)])

const of = (...sources: string[]) => Object.fromEntries(comparedValues(joinCompared(sources.map(mined))))

it.each([
  ["if (order.type === 'refund') x()", { type: ['refund'] }],
  ["if ('refund' === order.type) x()", { type: ['refund'] }],
  ["mode != 'a' && item.priority > 7", { mode: ['a'], priority: [7] }],
  ["kind.toLowerCase() === 'b' || String(order.state) === 'c'", { kind: ['b'], state: ['c'] }],
  [
    "switch (event.type) { case 'a': x(); case 'b': { switch (y) { case 'c': } } }",
    { type: ['a', 'b', 'c'], y: ['c'] },
  ],
  ["['de', 'fr'].includes(query.country)", { country: ['fr', 'de'] }],
  ["const rates = { de: 1, 'fr': () => 2 }; rates[query.country]", { country: ['de', 'fr'] }],
  ["const known = new Set(['x', 'y']); known.has(body.unit)", { unit: ['x', 'y'] }],
  ["const known = new Map([['x', 1], ['y', 'no']]); known.get(body.unit)", { unit: ['x', 'y'] }],
  ['const plans = { free: 1 }; Object.hasOwn(plans, form.plan); plan in plans', { plan: ['free'] }],
  ["c.req.query('mode') === 'strict' && headers['x-plan'] !== 'free'", { mode: ['strict'], 'x-plan': ['free'] }],
  ["claims.roles.includes('partner')", { roles: ['partner'] }],
  ["const kind = header(event, 'x-kind') ?? ''; kind === 'push'", { kind: ['push'], 'x-kind': ['push'] }],
  ["z.object({ sort: z.enum(['a', 'b']).optional(), page: z.coerce.number() })", { sort: ['a', 'b'] }],
  ["properties: { sort: { type: 'string', enum: ['a', 'b'] }, page: { type: 'integer' } }", { sort: ['a', 'b'] }],
  ["properties: { page: { type: 'integer' }, sort: { type: 'string', enum: ['a'] } }", { sort: ['a'] }],
  ["new Set(['a', 'b']).has(query.unit)", { unit: ['b', 'a'] }],
  ["const a = ['admin']; getRoles(user).has(role)", {}],
  ["const a = ['admin']; f(user['name']).has(role)", {}],
  ["row['tags'].includes(query.tag)", {}],
  ["order.note === 'it\\'s' || order.sign === '\\u00e9\\x41\\n'", { note: ["it's"], sign: ['éA\n'] }],
  ['order.count === -1 || -2 === order.left || a - 3 < b', { count: [-1], left: [-2], b: [3] }],
  ['[-1, 1].includes(order.step); switch (order.way) { case -1: }', { step: [1, -1], way: [-1] }],
  ['order.total === 1_000n', { total: [1000] }],
  ['text.length > 200', {}],
  ["a === b; x = 'c'; switch (", {}],
])('%s', (source, values) => {
  expect(of(source)).toEqual(values)
})

it('tells the keys of schemas', () => {
  const source =
    "const a = z.object({ title: z.string(), n: z.number() }); const b = { properties: { id: { type: 'string' } } }"
  expect(mined(source).fields).toEqual(['title', 'n', 'id'])
})

it('finds the table in another module', () => {
  expect(of("import { rates } from './rates.mjs'; rates[query.country]", 'export const rates = { de: 1 }')).toEqual({
    country: ['de'],
  })
})

it('joins tables of one name, whatever module or function they stand in', () => {
  const more = Array.from({ length: 30 }, (_, i) => `'v${i}'`).join()
  const lookup = 'known.includes(query.unit)'
  expect(of(lookup, "const known = ['a', 'b']", "const known = ['b', 'c']")).toEqual({ unit: ['a', 'b', 'c'] })
  expect(of(`${lookup}; function f() { const known = ['a'] } function g() { const known = ['b'] }`)).toEqual({
    unit: ['a', 'b'],
  })
  const { tables } = joinCompared([`const known = [${more}]`, "const known = ['c']"].map(mined))
  expect(tables.get('known')).toHaveLength(24)
})

it('looks at a long source once', () => {
  const source = `const all = [${"'a', ".repeat(3_000)}];${'of(x).has(y);'.repeat(20_000)}`
  const tokens = [...jsTokens(source)]
  const started = performance.now()
  mineCompared(tokens)
  expect(performance.now() - started).toBeLessThan(2_000)
})
