import { expect, it } from 'vitest'
import { httpRequest } from '../../../src/http/request.ts'
import { unansweredRoutes } from '../../../src/search/learn/learn-starts.ts'

it('routes with parameters that are answered as unknown are asked for with marks, and no others', () => {
  const start = (method: string, path: string, isTold = true) => ({ base: httpRequest({ method, path }), isTold })
  const starts = [
    start('GET', '/plots'),
    start('GET', '/plots/a/beds/a'),
    start('POST', '/plots/a'),
    start('GET', '/rows/a'),
    start('GET', '/guess/a', false),
  ]
  const unanswered = unansweredRoutes(starts, { isDead: (path) => !path.startsWith('/rows') })
  expect(unanswered.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /plots/qzzc/beds/qzzd',
    'POST /plots/qzzd',
  ])
})
