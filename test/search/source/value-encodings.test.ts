import { expect, it } from 'vitest'
import { isMark, namedMarks, pathMark } from '../../../src/lambda/observe/marks.ts'
import type { Read } from '../../../src/lambda/words/invocation.ts'
import { isStructured, learnUses, noEncodings, render, slotOf } from '../../../src/search/source/value-encodings.ts'

const used = (...path: string[]): Read => ({ path, kind: 'get', present: true })

it('a value becomes what it is taken for, step by step', () => {
  const encodings = noEncodings()
  const slot = slotOf(encodings, 'query', 'cursor')
  expect(render(slot)).toBe('qzaa')
  expect(learnUses(encodings, [used('base64()', 'qzaa')])).toBe(1)
  expect(Buffer.from(render(slot), 'base64').toString()).toBe('qzab')
  expect(learnUses(encodings, [used('json()', 'qzab')])).toBe(1)
  expect(learnUses(encodings, [used('json()', '{}', 'after'), used('json()', '{}', 'user', 'id')])).toBe(2)
  expect(Buffer.from(render(slot), 'base64').toString()).toBe('{"after":"qzac","user":{"id":"qzad"}}')
  expect(learnUses(encodings, [used('json()', '{"b":1}', 'c'), used('uri()', 'zzzz')])).toBe(0)
})

it('a cookie says whether it was decoded', () => {
  const decoded = noEncodings()
  const one = slotOf(decoded, 'cookies', 'cart')
  expect(render(one)).toBe('q%7Aaa')
  learnUses(decoded, [used('json()', 'qzaa')])
  expect(render(one)).toBe('%7B%7D')
  const raw = noEncodings()
  const other = slotOf(raw, 'cookies', 'cart')
  learnUses(raw, [used('json()', 'q%7Aaa')])
  expect(render(other)).toBe('{}')
})

it('what is decoded and holds no escapes is not escaped once more', () => {
  const encodings = noEncodings()
  const slot = slotOf(encodings, 'query', 'filter')
  expect(learnUses(encodings, [used('uri()', 'qzaa'), used('json()', 'qzaa')])).toBe(1)
  expect(render(slot)).toBe('{}')
})

it('a token is split, and only then decoded; what is only split is no more than a text', () => {
  const encodings = noEncodings()
  const slot = slotOf(encodings, 'headers', 'authorization')
  const token = render(slot).slice('Bearer '.length)
  expect(token).toMatch(/^qz[a-z]{2}$/)
  learnUses(encodings, [used('split()', token, '.')])
  expect(isStructured(slot)).toBe(false)
  const parts = render(slot).slice('Bearer '.length).split('.')
  expect(parts).toHaveLength(3)
  learnUses(encodings, [used('base64()', parts[1]!)])
  expect(isStructured(slot)).toBe(true)
  expect(render(slot)).toMatch(new RegExp(`^Bearer ${parts[0]}\\.\\w{6}\\.${parts[2]}$`))
})

it('knows no more marks than there are, and takes none twice', () => {
  const encodings = noEncodings()
  const slots = Array.from({ length: 700 }, (_, i) => slotOf(encodings, 'query', `k${i}`))
  const marks = slots.map(render).filter(isMark)
  expect(new Set(marks).size).toBe(marks.length)
  expect(marks).toHaveLength(namedMarks)
  expect(marks).not.toContain(pathMark)
  expect(slots.slice(namedMarks).map(render).join('')).toBe('a'.repeat(700 - namedMarks))
  expect(learnUses(encodings, [used('json()', 'qzaa')])).toBe(1)
  expect(render(slots[0]!)).toBe('{}')
})

it('what splits all values of a place alike is an adapter: one of each is no list', () => {
  const splitsOf = (names: readonly string[], split: readonly string[]) => {
    const encodings = noEncodings()
    const slots = new Map(names.map((name) => [name, slotOf(encodings, 'query', name)]))
    const marks = split.map((name) => render(slots.get(name)!))
    learnUses(
      encodings,
      marks.map((mark) => used('split()', mark, ',')),
    )
    learnUses(encodings, [used('split()', render(slotOf(encodings, 'query', 'later')), ',')])
    return [...slots.values(), slotOf(encodings, 'query', 'later')].filter((slot) => render(slot).includes(',')).length
  }
  expect(splitsOf(['page', 'size', 'view'], ['page', 'size', 'view'])).toBe(0)
  expect(splitsOf(['page', 'size', 'tags'], ['tags'])).toBe(2)
  expect(splitsOf(['page', 'tags'], ['page', 'tags'])).toBe(3)
})
