import { expect, test } from 'vitest'
import { bytesText, stringCode, stringText, valueLines, valueText } from '../../src/report/value-text.ts'

const strings = [
  '',
  "it's",
  '"both" \'kinds\'',
  'back\\slash\\',
  'a\r\n\t\u0000\u001b\u2028',
  '\ud800 alone, \u{1f600} whole',
  'a'.repeat(40),
  `{"a":"${'x'.repeat(5000)}"}`,
  'ab'.repeat(500),
  '\u{1f600}'.repeat(100),
  "'".repeat(99) + '\\'.repeat(99) + '\n'.repeat(99),
  '##[error]',
  '${x} `y`',
]

test.each(strings)('code of a string is an expression of exactly that string: %j', (text) => {
  // oxlint-disable-next-line no-new-func
  expect(new Function(`return ${stringCode(text)}`)()).toBe(text)
})

test('a long run is a repeat', () => {
  expect(stringCode('a'.repeat(200_000))).toBe(`'a'.repeat(200000)`)
  expect(stringCode('ab'.repeat(500))).toBe(`'ab'.repeat(500)`)
  expect(stringCode(`<${'a'.repeat(50)}>`)).toBe(`'<' + 'a'.repeat(50) + '>'`)
})

test('what is cut is counted', () => {
  const text = Array.from({ length: 500 }, (_, at) => at).join()
  expect(stringText(text, 20)).toBe(
    `'${text.slice(0, 20)}' … ${(text.length - 20).toLocaleString('en-US')} more characters`,
  )
})

test('bytes are text where they are UTF-8, else hexadecimal with their number', () => {
  expect(bytesText(Buffer.from('{"a":1}'))).toBe(`'{"a":1}'`)
  expect(bytesText(Uint8Array.from([255]))).toBe('1 byte: ff')
  expect(bytesText(new Uint8Array(3000).fill(0xe9))).toMatch(/^3,000 bytes: (e9 ){24}…$/)
})

test('values read as JavaScript', () => {
  const value = { statusCode: 200, 'x-y': [null, true, 1.5], body: undefined, at: 1n, deep: [[[[[[[[[1]]]]]]]]] }
  expect(valueText(value)).toBe(
    `{ statusCode: 200, 'x-y': [null, true, 1.5], body: undefined, at: 1n, deep: [[[[[[[[…]]]]]]]] }`,
  )
})

test('a value that does not fit a line takes one a member, and no more lines than allowed', () => {
  const value = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`member${at}`, 'value '.repeat(4)]))
  const lines = valueLines(value, 80, 7)
  expect(lines).toHaveLength(7)
  expect(lines.at(-2)).toBe('  … 26 more')
  expect(valueLines([1, 2], 80, 7)).toEqual(['[1, 2]'])
})
