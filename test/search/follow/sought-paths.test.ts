import { expect, it } from 'vitest'
import { httpRequest } from '../../../src/http/request.ts'
import type { Sought } from '../../../src/lambda/observe/observer.ts'
import { pathsLike } from '../../../src/search/follow/sought-paths.ts'

const asked = (wanted: string, how: Sought) =>
  [...pathsLike(httpRequest({ path: '/qzzc' }), wanted, how, { withMethod: false, prefix: '' })].map(({ path }) => path)

it('a path that is held against its end, or against a word within, has a mark before that', () => {
  expect(asked('\\.m3u8$', 'matches')).toEqual(['/qzzc.m3u8'])
  expect(asked('.csv', 'ends')).toEqual(['/qzzc.csv'])
  expect(asked('admin', 'holds')).toEqual(['/qzzcadmin'])
})

it('a path from its start on is the path itself', () => {
  expect(asked('^/items/\\d+$', 'matches')).toContain('/items/53')
  expect(asked('/admin', 'starts')).toEqual(['/admin/qzzc', '/admin'])
  expect(asked('/export', 'ends')).toEqual(['/export'])
})

it('no path is made of what only separates, nor of what has to stand at the start and is no path', () => {
  expect(asked('.', 'holds')).toEqual([])
  expect(asked('//', 'holds')).toEqual([])
  expect(asked('^admin', 'matches')).toEqual([])
})
