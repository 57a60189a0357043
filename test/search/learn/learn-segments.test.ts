import { Hono } from 'hono'
import { handle, type LambdaEvent } from 'hono/aws-lambda'
import { validator } from 'hono/validator'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { found } from '../found.ts'

// Whatever a marked path asks for, its validator refuses it: what its schema allows gets in.

interface Reading {
  readonly level: number
  readonly sensor: { readonly id: string } | null
}

const params = z.object({
  basin: z.enum(['upper', 'lower', 'outlet']),
  year: z.coerce.number().int().min(2019).max(2024),
})

const query = z.object({ by: z.enum(['level', 'sensor']).optional() })

const readings = new Map<string, readonly Reading[]>([
  ['upper 2019', [{ level: 4, sensor: { id: 's-1' } }]],
  ['lower 2019', [{ level: 3, sensor: { id: 's-2' } }]],
  ['outlet 2019', [{ level: 2, sensor: null }]],
])

const gauges = (nameOf: (reading: Reading) => string) => {
  const app = new Hono()
  const isRight = validator('param', (given, c) => {
    const { success, data } = params.safeParse(given)
    return success ? data : c.json({ error: 'no such gauge' }, 400)
  })
  const isAsked = validator('query', (given, c) => {
    const { success, data } = query.safeParse(given)
    return success ? data : c.json({ error: 'by level or sensor' }, 400)
  })
  app.get('/basins/:basin/years/:year', isRight, isAsked, (c) => {
    const { basin, year } = c.req.valid('param')
    const some = readings.get(`${basin} ${String(year)}`)
    if (some === undefined) return c.json({ error: 'not measured' }, 404)
    return c.json(
      some.map(({ level, sensor }) => (c.req.valid('query').by === 'sensor' ? nameOf({ level, sensor }) : level)),
    )
  })
  const answer = handle(app)
  return async (event: LambdaEvent) => answer(event)
}

it('tries what the schema of path parameters allows', async () => {
  expect(await found(gauges(({ sensor }) => sensor!.id))).toEqual([
    'server-error GET /basins/outlet/years/2019?by=sensor',
  ])
  expect(await found(gauges(({ sensor }) => sensor?.id ?? 'none'))).toEqual([])
})

const members = new Map<string, { readonly nick?: string }>([
  ['linus', { nick: 'lt' }],
  ['grace', {}],
])

const club = (nickOf: (member: { readonly nick?: string }) => string) => {
  const app = new Hono()
  const params = z.object({ id: z.coerce.number().int().min(1) })
  const isRight = validator('param', (given, c) => {
    const { success, data } = params.safeParse(given)
    return success ? data : c.json({ error: 'no such round' }, 400)
  })
  app.get('/rounds/:id', isRight, (c) => c.json({ round: c.req.valid('param').id }))
  app.get('/members/:id', (c) => {
    const member = members.get(c.req.param('id'))
    return member === undefined ? c.json({ error: 'no such member' }, 404) : c.json({ nick: nickOf(member) })
  })
  const answer = handle(app)
  return async (event: LambdaEvent) => answer(event)
}

it('does not take what one route allows for what others mean by the same name', async () => {
  expect(await found(club(({ nick }) => nick!.toUpperCase()))).toEqual(['server-error GET /members/grace'])
  expect(await found(club(({ nick = '' }) => nick.toUpperCase()))).toEqual([])
})
