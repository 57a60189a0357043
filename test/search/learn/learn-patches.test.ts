import { Ajv } from 'ajv'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { bad, found, ok, type Event } from '../found.ts'

// Bodies of which nothing has to be there but something: `PATCH` as it is usually written.

const jsonOf = ({ body = '', isBase64Encoded }: Event): unknown => {
  try {
    return JSON.parse(isBase64Encoded ? Buffer.from(body, 'base64').toString() : body)
  } catch {
    return undefined
  }
}

interface Patch {
  readonly nick?: string
  readonly view?: string
  readonly home?: { readonly street?: string } | null
}

const patchedBySchema = new Ajv().compile<Patch>({
  type: 'object',
  minProperties: 1,
  additionalProperties: false,
  properties: {
    nick: { type: 'string', pattern: '^[a-z]{2,9}$' },
    home: { type: ['object', 'null'], required: ['street'], properties: { street: { type: 'string' } } },
  },
})

const Patched = z
  .strictObject({ nick: z.string().length(9).optional(), home: z.strictObject({ street: z.string() }).nullish() })
  .refine((all) => Object.keys(all).length > 0)

type Street = (home: Patch['home']) => unknown
const shown = ({ nick, home }: Patch, street: Street) => ok(String(home === undefined ? nick : street(home)))

const bySchema = (street: Street) => async (event: Event) => {
  const patch = jsonOf(event)
  return patchedBySchema(patch) ? shown(patch, street) : bad
}

const byCheck = (street: Street) => async (event: Event) => {
  const { success, data } = Patched.safeParse(jsonOf(event))
  return success ? shown(data as Patch, street) : bad
}

it.each([
  ['its schema', bySchema],
  ['a check beside its schema', byCheck],
])('sends one member where %s wants at least one', async (_, handlerWith) => {
  const [finding] = await found(handlerWith((home) => home!.street))
  expect(finding).toBe('handler-threw POST / {"home":null}')
  expect(await found(handlerWith((home) => home?.street))).toEqual([])
})
