import { Ajv } from 'ajv'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { bad, found, ok, type Event } from '../found.ts'

// Nobody says what is wrong with a body that is refused: the schema in the source does. Each handler has a twin that is right.

const Container = z.object({ seal: z.string().regex(/^[A-Z]{3}-\d{2}$/), isOpen: z.boolean() })
const Parcel = z.discriminatedUnion('by', [
  z.object({ by: z.literal('air'), weight: z.int().min(1), label: z.object({ text: z.string() }).optional() }),
  z.object({ by: z.literal('sea'), harbour: z.email(), containers: z.array(Container).min(2) }),
])

const jsonOf = ({ body = '', isBase64Encoded }: Event): unknown => {
  try {
    return JSON.parse(isBase64Encoded ? Buffer.from(body, 'base64').toString() : body)
  } catch {
    return undefined
  }
}

it('gets to what only a valid variant reaches', async () => {
  const withSeals =
    (firstOf: (open: { seal: string }[]) => string = (open) => open[0]?.seal ?? 'none') =>
    async (event: Event) => {
      const { success, data } = Parcel.safeParse(jsonOf(event))
      if (!success) return bad
      if (data.by === 'air') return ok('taken')
      return ok(firstOf(data.containers.filter(({ isOpen }) => isOpen)))
    }
  const [finding] = await found(withSeals((open) => open[0]!.seal))
  expect(finding).toMatch(
    /^handler-threw POST \/ \{"by":"sea","harbour":"\S+?","containers":\[\{"seal":"[A-Z]{3}-\d\d","isOpen":false\},/,
  )
  expect(await found(withSeals())).toEqual([])
})

it('draws members together: two facts that no single value shows', async () => {
  const Booking = z.strictObject({
    room: z.enum(['attic', 'cellar', 'hall']),
    guests: z.int().min(1).max(40),
    diets: z.array(z.enum(['vegan', 'none', 'nuts'])).max(3),
    deposit: z.int().min(50).optional(),
  })
  const withDeposit = (depositOf: (deposit: number | undefined) => string) => async (event: Event) => {
    const { success, data } = Booking.safeParse(jsonOf(event))
    if (!success) return bad
    return ok(data.room === 'cellar' && data.diets.includes('nuts') ? depositOf(data.deposit) : 'booked')
  }
  const [finding] = await found(withDeposit((deposit) => deposit!.toFixed(2)))
  expect(finding).toBe('handler-threw POST / {"room":"cellar","guests":1,"diets":["nuts"]}')
  expect(await found(withDeposit((deposit = 0) => deposit.toFixed(2)))).toEqual([])
})

it('knows a query of which all may be left out by what it refuses', async () => {
  const listQuery = z.object({
    order: z.enum(['newest', 'oldest', 'dearest']).default('newest'),
    most: z.coerce.number().int().min(1).max(50).default(10),
    held: z.stringbool().optional(),
  })
  const withOrder = (byPrice: (most: number) => string) => async (event: Event) => {
    const { success, data } = listQuery.safeParse(event.queryStringParameters ?? {})
    if (!success) return bad
    return ok(data.order === 'dearest' && data.held ? byPrice(data.most) : 'list')
  }
  const wrong = withOrder((most) => {
    if (most > 40) throw new RangeError('no page is that long')
    return 'list'
  })
  expect(await found(wrong)).toEqual(['handler-threw GET /?order=dearest&most=41&held=true'])
  expect(await found(withOrder(() => 'list'))).toEqual([])
})

it('gets to what a schema lets in behind a key that a look has to find', async () => {
  const isReading = new Ajv().compile({
    type: 'object',
    required: ['unit', 'samples'],
    properties: { unit: { const: 'kWh/d' }, samples: { type: 'array', items: { type: 'number' } } },
  })
  const withMean = (meanOf: (samples: number[]) => number) => async (event: Event) => {
    if (event.headers['x-meter-secret'] !== 'ms-77-lamp') return { ...bad, statusCode: 403 }
    const reading = jsonOf(event)
    return isReading(reading) ? ok(meanOf((reading as { samples: number[] }).samples).toFixed(1)) : bad
  }
  const wrong = withMean((samples) => samples.reduce((sum, one) => sum + one))
  const [finding] = await found(wrong)
  expect(finding).toBe('handler-threw POST / x-meter-secret: ms-77-lamp {"unit":"kWh/d","samples":[]}')
  expect(await found(withMean((samples) => samples.reduce((sum, one) => sum + one, 0)))).toEqual([])
})

it('gets to what a schema lets in where what is refused is answered with 200, too, and several at once', async () => {
  const isTask = new Ajv().compile({
    type: 'object',
    required: ['v', 'task'],
    properties: { v: { const: 'tasks/3' }, task: { type: 'string' }, reply: { type: 'string' } },
  })
  const withReplies = (write: (replies: readonly string[]) => object | undefined) => async (event: Event) => {
    const sent = jsonOf(event)
    const all: readonly unknown[] = Array.isArray(sent) ? sent : [sent]
    if (all.length === 0 || !all.every((one) => isTask(one))) return ok('{"error":"no task"}')
    const replies = all.flatMap((one) => (one as { reply?: string }).reply ?? [])
    return Array.isArray(sent) ? write(replies) : ok(replies.join())
  }
  const wrong = withReplies((replies) => (replies.length > 0 ? ok(replies.join()) : undefined))
  const [finding] = await found(wrong)
  expect(finding).toMatch(/^no-response POST \/ \[\{"v":"tasks\/3","task":"\w*"\}\]$/)
  expect(await found(withReplies((replies) => ok(replies.join())))).toEqual([])
})
