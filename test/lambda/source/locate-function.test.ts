import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { request } from 'node:https'
import { Session } from 'node:inspector'
import { basename } from 'node:path'
import { expect, test, vi } from 'vitest'
import { locateHeld } from '../../../src/lambda/source/locate-function.ts'

const wrap = (handle: () => unknown, ...others: readonly (() => unknown)[]) => {
  const [hash, id, read, ask] = [createHash, randomUUID, readFileSync, request]
  return async () => [handle(), others, hash, id, read, ask]
}

test('a wrapper holds on to what it calls, and what it has of Node is not gone through', () => {
  const wrapped = wrap(function inner() {
    return 1
  })
  const posts = vi.spyOn(Session.prototype, 'post')
  const held = locateHeld(wrapped)
  expect(held.map(({ file, source, offset }) => [basename(file), source.slice(offset, offset + 2)])).toEqual([
    ['locate-function.test.ts', '()'],
  ])
  expect(posts.mock.calls.length).toBeLessThan(40)
  posts.mockRestore()
})

test('a bound function is what it is bound to', () => {
  const desk = { quote: () => 1 }
  expect(locateHeld(desk.quote.bind(desk))).toHaveLength(1)
})
