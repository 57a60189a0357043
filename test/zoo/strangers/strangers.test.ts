import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { gatewayNamed } from '../../../src/contract/options.ts'
import { httpRequest } from '../../../src/http/request.ts'
import { handlerOf, handlersIn } from '../load.ts'
import { runDirectly } from '../run.ts'
import { strangers } from './cases.ts'

// Hono prints what it answers 500 to.
beforeAll(() => void vi.spyOn(console, 'error').mockImplementation(() => {}))
afterAll(() => void vi.restoreAllMocks())

test('are all that lie in the folder', () => {
  const folders = handlersIn('strangers').filter((name) => !name.endsWith('.ts'))
  expect(strangers.map(({ name }) => name).toSorted()).toEqual(folders)
})

/** All with `npm run bench:strangers`; every fifth tells whether what runs them still does. */
const some = process.env['STRANGERS_ALL'] === undefined ? strangers.filter((_, i) => i % 5 === 0) : strangers

describe.each(some)(
  '$name',
  ({ name, entry, gateway: front, options, request: { query = '', body = null, ...rest } }) => {
    const gateway = gatewayNamed(front, options)
    const request = httpRequest({ ...rest, query, body })

    test.each(['wrong', 'right'] as const)('the %s one', async (twin) => {
      const found = await runDirectly(gateway, await handlerOf(`strangers/${name}/${twin}/${entry}`), request)
      expect(found?.codes.length === 0).toBe(twin === 'right')
    })
  },
)
