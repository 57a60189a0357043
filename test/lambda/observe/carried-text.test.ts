import { expect, test } from 'vitest'
import { carriedText } from '../../../src/lambda/observe/carried-text.ts'

const event = (body: string, isBase64Encoded: boolean) => JSON.stringify({ path: '/', body, isBase64Encoded })

test('what an event carries is its text, and its body as it was before base64', () => {
  const encoded = Buffer.from('name=qzaa').toString('base64')
  expect(carriedText(event(encoded, true))).toBe(`${event(encoded, true)}name=qzaa`)
  expect(carriedText(event(encoded, false))).toBe(event(encoded, false))
  expect(carriedText('{"isBase64Encoded":true,"body":null}')).toBe('{"isBase64Encoded":true,"body":null}')
})
