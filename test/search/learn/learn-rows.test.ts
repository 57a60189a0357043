import awsLambdaFastify from '@fastify/aws-lambda'
import Fastify from 'fastify'
import { expect, it } from 'vitest'
import { checkProxyHandler, type LambdaHandler } from 'proxyproof'
import type { EventV1 } from '../found.ts'

// What a row is asked for shows only where there is one: where every base is refused, the first row comes before the rest of following.

const plots: Record<string, readonly { crop: string; state: string; harvest: { kilos: number } | null }[]> = {
  'plot-3': [{ crop: 'leek', state: 'picked', harvest: { kilos: 2 } }],
  'plot-8': [
    { crop: 'garlic', state: 'sown', harvest: { kilos: 1 } },
    { crop: 'beans', state: 'lost', harvest: null },
  ],
}

const app = Fastify()
const asked: { state: string; calls: number }[] = []
let calls = 0

app.get('/allotments/:plot', async (request, reply) => {
  const { plot } = request.params as { plot: string }
  return Object.hasOwn(plots, plot) ? { plot } : reply.code(404).send({ error: 'no such plot' })
})

app.get(
  '/allotments/:plot/beds',
  {
    schema: {
      params: { type: 'object', properties: { plot: { type: 'string', pattern: '^plot-[0-9]+$' } } },
      querystring: {
        type: 'object',
        properties: {
          state: { type: 'string', enum: ['picked', 'sown', 'lost'], default: 'picked' },
          most: { type: 'integer', minimum: 1, maximum: 20, default: 5 },
        },
      },
    },
  },
  async (request, reply) => {
    const { plot } = request.params as { plot: string }
    const { state, most } = request.query as { state: string; most: number }
    if (!Object.hasOwn(plots, plot)) return reply.code(404).send({ error: 'no such plot' })
    asked.push({ state, calls })
    const beds = plots[plot]!.filter((bed) => bed.state === state).slice(0, most)
    return { kilos: beds.reduce((sum, { harvest }) => sum + (harvest?.kilos ?? 0), 0) }
  },
)

it('asks a row for what a schema allows before the rest of what is refused is followed', async () => {
  const proxy = awsLambdaFastify(app)
  const handler: LambdaHandler = (event: EventV1, context) => {
    calls++
    return proxy(event, context)
  }
  const { findings } = await checkProxyHandler(handler, {
    gateway: 'rest',
    runtime: 'nodejs20.x',
    numRuns: 300,
    timeLimitMs: 20_000,
  })
  expect(findings.filter(({ request }) => request.path.startsWith('/allotments'))).toEqual([])
  const first = asked.find(({ state }) => state !== plots['plot-3']![0]!.state)
  expect(first?.calls).toBeLessThan(100)
})
