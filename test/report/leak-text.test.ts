import { expect, test } from 'vitest'
import { leakText } from '../../src/report/leak-text.ts'

test.each([
  [{ place: 'status', facts: { cold: 403, warm: 200 } }, 'Alone it is answered with 403, here with 200.'],
  [{ place: 'body', facts: { stringified: true } }, 'stringified once more'],
  [{ place: 'body', facts: { doubled: true } }, 'everything twice'],
  [{ place: 'headers.set-cookie', facts: { text: 'user=anna' } }, 'The header set-cookie is another than alone'],
  [{ place: 'body', facts: { text: 'Hello\u001b[31m anna' } }, 'Hello\\x1b[31m anna'],
])('%j is told as a sentence', (finding, text) => expect(leakText(finding)).toContain(text))

test('nothing is said of what is not known', () => expect(leakText({ place: 'body', facts: {} })).toBeUndefined())
