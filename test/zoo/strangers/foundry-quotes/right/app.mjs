import { Router, BadRequestError } from '@aws-lambda-powertools/event-handler/http'
import { Quote, ALLOYS } from './schema.mjs'
import { lineWeight, finishRate } from './pricing.mjs'

export const app = new Router({ logger: { error() {}, warn() {}, info() {}, debug() {} } })

app.get('/alloys', () => ({ alloys: Object.keys(ALLOYS) }))

app.post('/quotes', async ({ req }) => {
  let input
  try {
    input = await req.json()
  } catch {
    throw new BadRequestError('the body is not JSON')
  }
  const parsed = Quote.safeParse(input)
  if (!parsed.success) throw new BadRequestError(parsed.error.issues.map((i) => i.path.join('.') || 'body').join(', '))

  const quote = parsed.data
  const lines = quote.lines.map((line) => {
    const kilos = lineWeight(line)
    const metal = kilos * ALLOYS[line.alloy].perKilo
    const finish = finishRate(line)
    return {
      kilos: kilos.toFixed(2),
      metal: metal.toFixed(2),
      finish: (kilos * finish.perKilo).toFixed(2),
      days: finish.days,
    }
  })
  return { reference: quote.reference ?? null, lines }
})

app.notFound(async () => ({ statusCode: 404, error: 'not found' }))
