import { Ajv } from 'ajv'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { bad, found, no, ok, type Event } from '../found.ts'

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

it('fills in what a schema leaves open with what got through', async () => {
  const Quote = z.object({
    depot: z.string().max(40),
    parcel: z
      .object({
        note: z.string().max(80).optional(),
        size: z.enum(['letter', 'crate', 'pallet']).optional(),
        insured: z.int().min(1).max(900).optional(),
      })
      .default({}),
  })
  type Parcel = z.infer<typeof Quote>['parcel']
  const withInsurance = (insure: (insured: number | undefined) => string) => {
    const byHour = ({ size, insured }: Parcel) => (size === 'pallet' ? insure(insured) : 'by hour')
    const depots = new Map<string, (parcel: Parcel) => string>([
      ['north-yard', () => 'flat'],
      ['night-hatch', byHour],
      ['pier-4', () => 'closed'],
    ])
    return async (event: Event) => {
      const { success, data } = Quote.safeParse(jsonOf(event))
      if (!success) return bad
      const rate = depots.get(data.depot)
      return rate ? ok(rate(data.parcel)) : no
    }
  }
  expect(await found(withInsurance((insured) => insured!.toFixed(2)))).toEqual([
    'handler-threw POST / {"depot":"night-hatch","parcel":{"size":"pallet"}}',
  ])
  expect(await found(withInsurance((insured = 0) => insured.toFixed(2)))).toEqual([])
})

it('tries a schema on each row that its path may name', async () => {
  const Order = z.object({
    verb: z
      .string()
      .toUpperCase()
      .pipe(z.enum(['LIFT', 'TURN', 'SEAL'])),
    slot: z.int().min(1).max(12).optional(),
  })
  const slots = (many: number) => Array.from({ length: many }, (_, i) => ({ label: `s${i}` }))
  const crates = new Map([
    ['c-11', slots(12)],
    ['c-12', slots(14)],
    ['c-13', slots(9)],
  ])
  const withTurn = (turn: (slot: { label: string } | undefined) => string) => async (event: Event) => {
    const [, root, id = '', ...rest] = event.rawPath.split('/')
    const crate = root === 'crates' && rest.length === 0 ? crates.get(id) : undefined
    if (crate === undefined || event.requestContext.http.method !== 'PATCH') return no
    const { success, data } = Order.safeParse(jsonOf(event))
    if (!success) return bad
    return ok(data.verb === 'TURN' && data.slot !== undefined ? turn(crate[data.slot - 1]) : data.verb)
  }
  const [finding] = await found(withTurn((slot) => slot!.label))
  expect(finding).toMatch(/^handler-threw PATCH \/crates\/c-13 .*\{"verb":"TURN","slot":1[0-2]\}$/)
  expect(await found(withTurn((slot) => slot?.label ?? 'none'))).toEqual([])
})
