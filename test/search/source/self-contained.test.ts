import { expect, test } from 'vitest'
import { isSelfContained } from '../../../src/search/source/self-contained.ts'

test.each([
  `async () => ({ statusCode: 200, body: 'ok' })`,
  `(event, context, callback) => { callback(null, { Hello: 'World' }) }`,
  `async (event) => { const id = event.pathParameters.id; return { statusCode: 200, body: JSON.stringify({ id }) } }`,
  `async function handler(event) { for (const key of Object.keys(event)) console.log(key) }`,
])('names nothing outside itself: %s', (text) => {
  expect(isSelfContained(text)).toBe(true)
})

test.each([
  `async (event) => users.get(event.path)`,
  `(event) => route(event)`,
  `async (event) => ({ statusCode: 200, body: table[event.path] })`,
  `function () { [native code] }`,
])('names something of its module: %s', (text) => {
  expect(isSelfContained(text)).toBe(false)
})
