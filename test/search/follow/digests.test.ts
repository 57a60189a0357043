import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { withoutDigests } from '../../../src/search/follow/digests.ts'
import { bad, found, ok, type Event } from '../found.ts'

const mac = (form: 'hex' | 'base64' | 'base64url') => createHmac('sha256', 'a').update('b').digest(form)

const left = (text: string, written: readonly string[] = []) =>
  withoutDigests({ mark: 'qzaa', before: '', after: '', how: 'is', wanted: [JSON.stringify(text)], key: '' }, (one) =>
    written.includes(one),
  ).wanted.length === 1

describe('what only who has a key can send is not taken over', () => {
  it.each([
    mac('hex'),
    mac('hex').toUpperCase(),
    mac('base64'),
    mac('base64url'),
    `sha256=${mac('hex')}`,
    `v0=${mac('hex')}`,
    mac('hex').slice(0, 12),
    createHmac('sha1', 'a').update('b').digest('binary'),
  ])('%j', (text) => expect(left(text)).toBe(false))

  it.each([
    'refund',
    'north-7',
    '2024-03',
    '12345678901',
    'ad',
    'facade',
    'notification-settings',
    'Europe/Amsterdam',
    'a b c',
    Buffer.from('administrator:password123').toString('base64'),
    '1718000000000',
    '491234567890',
  ])('unlike %j', (text) => expect(left(text)).toBe(true))

  it('but for what stands in the source', () => expect(left('4f1c6be2a7d0', ['4f1c6be2a7d0'])).toBe(true))

  it('and numbers and texts that are held against others are left alone', () => {
    const less = { mark: 'qzaa', before: '', after: '', how: 'less' as const, wanted: ['7'], key: '' }
    expect(withoutDigests(less, () => false)).toBe(less)
  })
})

it('a signature is checked for its length before it is compared: that is found without the key', async () => {
  const signed = (sign: (given: string, wanted: string) => boolean) => async (event: Event) => {
    const wanted = createHmac('sha256', 'k')
      .update(event.body ?? '')
      .digest('hex')
    if (!sign(event.headers['x-signature'] ?? '', wanted)) return bad
    return ok((JSON.parse(event.body ?? '') as { id: string }).id.trim())
  }
  const letters = (given: string, wanted: string) => {
    if (given.length === 0) return false
    if (given.length !== wanted.length) throw new RangeError('of another length')
    return given === wanted
  }
  expect(await found(signed(letters))).toEqual(['handler-threw GET / x-signature: 0'])
  expect(await found(signed((given, wanted) => given === wanted))).toEqual([])
})
