import { expect, test } from 'vitest'
import {
  escapedMark,
  firstMarkIn,
  hasMark,
  isMark,
  ledMarksIn,
  markOf,
  marksOf,
  plainMark,
  showsMark,
  withoutMarks,
} from '../../../src/lambda/observe/marks.ts'

test('a mark is one in every form that it is sent in', () => {
  const all = Array.from({ length: 676 }, (_, i) => markOf(i))
  expect(new Set(all).size).toBe(676)
  for (const mark of all)
    for (const text of [mark, escapedMark(mark)]) {
      expect([isMark(text), hasMark(`a=${text};`), showsMark(text), plainMark(text)]).toEqual([true, true, true, mark])
      expect(marksOf(`${text} ${text}`)).toEqual([mark])
    }
})

test('what merely looks like one is none', () => {
  for (const text of ['abcqz1', 'qz', 'qza', 'q%7A1', 'zqaa'])
    expect([isMark(text), hasMark(text), showsMark(text), marksOf(text)]).toEqual([false, false, false, []])
  expect(isMark('qzaab')).toBe(false)
})

test('what a handler made of it shows it', () => {
  expect(firstMarkIn('ID-QZAB!')).toEqual({ mark: 'qzab', before: 'ID-', after: '!' })
  expect(firstMarkIn('q%7aab')).toEqual({ mark: 'qzab', before: '', after: '' })
  expect(firstMarkIn('no')).toBeUndefined()
  expect(hasMark('QZAB')).toBe(false)
  expect(withoutMarks('no QZAB, no q%7Aac', '$&')).toBe('no $&, no $&')
})

test('tells what leads to a mark within its value', () => {
  expect(ledMarksIn('{"query":"find=order%3Dqzaa&b=qzab","find":"order=qzaa with=qzab","c":"qzac"}')).toEqual([
    'find=order%3Dqzaa',
    'b=qzab',
    'order=qzaa',
    ' with=qzab',
  ])
})
