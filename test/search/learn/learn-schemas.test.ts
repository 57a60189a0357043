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
