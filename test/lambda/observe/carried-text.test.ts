import { expect, test } from 'vitest'
import { carriedText } from '../../../src/lambda/observe/carried-text.ts'

const event = (body: string, isBase64Encoded: boolean) => JSON.stringify({ path: '/', body, isBase64Encoded })

test('what an event carries is its text, and its body as it was before base64', () => {
  const encoded = Buffer.from('name=qzaa').toString('base64')
  expect(carriedText(event(encoded, true))).toBe(`${event(encoded, true)}name=qzaa`)
  expect(carriedText(event(encoded, false))).toBe(event(encoded, false))
  expect(carriedText('{"isBase64Encoded":true,"body":null}')).toBe('{"isBase64Encoded":true,"body":null}')
})

test('values that are base64 are carried as they were before, too', () => {
  const cookie = `view=${Buffer.from('{"sort":"qzaa"}').toString('base64url')}`
  const token = `Bearer ${['{"alg":"none"}', '{"sub":"qzab"}', 'x'].map((part) => Buffer.from(part).toString('base64url')).join('.')}`
  const both = JSON.stringify({ cookies: [cookie], headers: { authorization: token }, isBase64Encoded: false })
  expect(carriedText(both)).toBe(`${both}{"sort":"qzaa"} {"alg":"none"} {"sub":"qzab"}`)
  const upload = { cookies: [cookie], body: Buffer.from('PNG').toString('base64'), isBase64Encoded: true }
  expect(carriedText(JSON.stringify(upload))).toBe(`${JSON.stringify(upload)}PNG {"sort":"qzaa"}`)
  const mark = JSON.stringify({ headers: { 'x-id': Buffer.from('qzac').toString('base64') } })
  expect(carriedText(mark)).toContain('qzac')
  expect(carriedText('{"path":"/eyes/Wyoming"}')).toBe('{"path":"/eyes/Wyoming"}')
})
