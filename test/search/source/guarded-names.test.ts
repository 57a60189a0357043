import jsTokens from 'js-tokens'
import { expect, test } from 'vitest'
import { mineGuarded } from '../../../src/search/source/guarded-names.ts'

const guardedIn = (source: string) => mineGuarded([...jsTokens(source)])

test.each([
  'if (event.pathParameters.id) one()',
  'const id = event.pathParameters?.id ?? 1',
  "use((event.pathParameters || {}).id || 'all')",
  'async (event) => { const { user, id } = event.pathParameters; if (id) return one(user, id) }',
  'async (event) => { const { user, id } = event.pathParameters ?? {}; return id ? one(id) : all(user) }',
  'function f(event: E): A { const { id } = event.pathParameters! as P; if (!id) return all() }',
  'const f=async e=>{let{id:a}=e.pathParameters;return a?b(a):c()}',
  'async (event) => { const id = event.pathParameters.id; if (id === undefined) return all() }',
  'async ({ pathParameters: { id }, body }) => { if (id) return one(id) }',
  'async (event) => { const { pathParameters: { id }, body } = event; if (id) return one(id) }',
])('a path parameter that may be missing: %s', (source) => {
  expect(guardedIn(source)).toEqual(['id'])
})

test.each([
  'if (order.id) one()',
  'async (event) => { const { id } = event.pathParameters; return one(id) }; const one = (id) => { if (id) two() }',
  'async (event) => { const { id } = event.pathParameters; const one = (id) => { if (id) two() } }',
  'async (event) => { const { id } = event.pathParameters; function one(user, id) { if (id) two() } }',
  'async (event) => { const { id } = event.pathParameters; { const id = a; if (id) two() } }',
  'async (event) => { const { id } = event.pathParameters; { const { a, id } = b; if (id) two() } }',
  'async (event) => { const { id } = event.pathParameters; if (order.id) two() }',
  'async (event) => { const id = event.pathParameters.id.trim(); if (id) two() }',
  'interface P { id?: string } async (event) => { const { id } = event.pathParameters }',
])('none that may be: %s', (source) => {
  expect(guardedIn(source)).toEqual([])
})
