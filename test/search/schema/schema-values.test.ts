import * as fc from 'fast-check'
import jsTokens from 'js-tokens'
import { expect, it } from 'vitest'
import * as zod from 'zod'
import { mineSchemas, schemasOf } from '../../../src/search/schema/mine-schemas.ts'
import { arbitraryOf } from '../../../src/search/schema/schema-arbitrary.ts'
import { leastOf, valuesOfSchema } from '../../../src/search/schema/schema-values.ts'
import { meaningful } from '../../../src/search/tokens/source-values.ts'

/** Read from the source as a run does, and as zod itself takes it. */
function both(source: string) {
  const [one] = schemasOf(mineSchemas(meaningful([...jsTokens(`const Body = ${source}`)])))
  const taker = new Function('z', `return ${source}`)(zod) as zod.ZodType
  return {
    schema: one!.schema,
    isTaken: (value: unknown) => taker.safeParse(JSON.parse(JSON.stringify(value))).success,
  }
}

const sources = [
  "z.strictObject({ email: z.email().max(254), name: z.string().min(1).max(120), plan: z.enum(['free', 'team']).default('free'), seats: z.int().min(2).max(500).optional() })",
  'z.object({ lines: z.array(z.object({ sku: z.string().regex(/^[A-Z]{2}-\\d{3}$/), qty: z.number().int().positive() })).min(1).max(3), note: z.string().max(200).nullish() })',
  "z.discriminatedUnion('kind', [z.object({ kind: z.literal('file'), count: z.int().max(100_000) }), z.object({ kind: z.literal('inline'), count: z.number().lt(1).gte(0) })])",
  'z.object({ at: z.iso.datetime(), day: z.iso.date(), id: z.uuid(), site: z.url(), tags: z.array(z.string()).max(4), both: z.tuple([z.string(), z.boolean()]) })',
  'z.object({ code: z.string().length(5), word: z.string().min(6), rate: z.number().gt(0).lte(1), flag: z.boolean().nullable() })',
  'z.object({ a: z.number().min(5).positive(), b: z.number().lt(5).int(), c: z.number().negative().int(), d: z.number().negative(), e: z.int().gt(-1) })',
  'z.object({ a: z.string(), b: z.string().min(3).nonempty() }).partial({ a: true }).pick({ b: true })',
]

it.each(sources)('what is made for %s is taken by it', (source) => {
  const { schema, isTaken } = both(source)
  const values = [leastOf(schema), ...valuesOfSchema(schema)]
  expect(values.filter((value) => !isTaken(value))).toEqual([])
  const drawn = fc.sample(arbitraryOf(schema, ['AB-123', '7', 'hello', 'a@b']), { numRuns: 200, seed: 1 })
  expect(drawn.filter((value) => !isTaken(value))).toEqual([])
})

it('leaves out what may be left out, and has each option and bound', () => {
  const { schema } = both(
    "z.object({ a: z.enum(['x', 'y']), b: z.int().min(3).max(9).optional(), c: z.array(z.string()).optional() })",
  )
  expect(leastOf(schema)).toEqual({ a: 'x' })
  const values = valuesOfSchema(schema)
  expect(values[1]).toEqual({ a: 'x', b: 3, c: ['a'] })
  for (const value of [{ a: 'y' }, { a: 'x', b: 9 }, { a: 'x', c: [] }, { a: 'x', c: ['a', 'a'] }])
    expect(values).toContainEqual(value)
})

it('draws texts and numbers of the source where they fit', () => {
  const { schema } = both('z.object({ lot: z.string().regex(/^LOT-\\d+$/), qty: z.int().max(50) })')
  const drawn = fc.sample(arbitraryOf(schema, ['LOT-77', 'SHOP-1', '12', '99']), { numRuns: 100, seed: 1 })
  const kinds = new Set(drawn.flatMap((value) => Object.values(value as object)))
  expect([kinds.has('LOT-77'), kinds.has(12), kinds.has('SHOP-1'), kinds.has(99)]).toEqual([true, true, false, false])
})
