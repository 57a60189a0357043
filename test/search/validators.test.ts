import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { checkProxyHandler, type LambdaHandler } from 'proxyproof'

/** Fails as soon as a body fits. */
const behind =
  (schema: z.ZodType): LambdaHandler =>
  async (event) => {
    let json: unknown
    try {
      json = JSON.parse(event.body ?? '')
    } catch {
      return { statusCode: 400, body: 'no JSON' }
    }
    const { error } = schema.safeParse(json)
    if (error) return { statusCode: 400, body: JSON.stringify(error.issues) }
    throw new Error('behind')
  }

const schemas: Record<string, z.ZodType> = {
  'an address, and a list': z.object({ customer: z.email(), lines: z.array(z.string()) }),
  'a UUID': z.object({ key: z.uuid() }),
  'a point in time': z.object({ at: z.iso.datetime() }),
  'a day': z.object({ on: z.iso.date() }),
  'a URL': z.object({ link: z.url() }),
  'a kind that decides': z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('card'), digits: z.string() }),
    z.object({ kind: z.literal('cash'), amount: z.number() }),
  ]),
  'objects in a list in an object': z.object({
    order: z.object({
      items: z.array(z.object({ sku: z.string().regex(/^[A-Z]{3}-\d{4}$/), qty: z.int().positive() })).min(1),
    }),
  }),
  'a record, an IP and a number': z.object({
    prefs: z.record(z.string(), z.boolean()),
    ip: z.ipv4(),
    n: z.int().min(5),
  }),
}

describe('What a validator wants is found out', () => {
  test.each(Object.keys(schemas))('%s', async (name) => {
    const report = await checkProxyHandler(behind(schemas[name]!), {
      gateway: 'rest',
      seed: 1,
      numRuns: 300,
      timeLimitMs: 10_000,
    })
    expect(report.findings.map(({ signature }) => signature)).toEqual([expect.stringContaining('handler-threw@Error')])
  })
})
