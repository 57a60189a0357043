import { expect, test } from 'vitest'
import { foldLine } from '../../src/report/layout.ts'

const file = `test/__proxyproof__/${'users.handler-0123456789/'.repeat(4)}handler-threw-0123456789.json`

test('a line is broken at blanks, else where it is full, and keeps its indent', () => {
  expect(foldLine('  one two three four five six', 22)).toEqual(['  one two three four', '  five six'])
  expect(foldLine('a'.repeat(50), 20)).toEqual(['a'.repeat(20), 'a'.repeat(20), 'a'.repeat(10)])
})

test('the path of a file stays whole, so that it can be copied', () => {
  expect(foldLine(`Kept, to be replayed first: ${file}`, 100)).toEqual(['Kept, to be replayed first:', file])
  expect(foldLine(`FIXED: handler-threw, kept in ${file} (PROXYPROOF_UPDATE=1 removes it)`, 100)).toEqual([
    'FIXED: handler-threw, kept in',
    file,
    '(PROXYPROOF_UPDATE=1 removes it)',
  ])
  expect(foldLine(`at handler (${file}:12:3)`, 60)).toEqual(['at handler', `(${file}:12:3)`])
})

test('what only looks like one does not', () => {
  expect(foldLine(`GET /${'a/'.repeat(40)}`, 40).every((line) => line.length <= 40)).toBe(true)
})

test('no character is cut in two', () => {
  const line = `a${'\u{1f600}'.repeat(30)}`
  const pieces = foldLine(line, 20)
  expect(pieces.join('')).toBe(line)
  expect(pieces.filter((piece) => !piece.isWellFormed())).toEqual([])
})
