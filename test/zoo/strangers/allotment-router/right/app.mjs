import { Router, NotFoundError, BadRequestError } from '@aws-lambda-powertools/event-handler/http'
import { plots, catalogue } from './plots.mjs'

export const app = new Router({ logger: { error() {}, warn() {}, info() {}, debug() {} } })

function plotOf(params) {
  const plot = plots.get(params.plot)
  if (!plot) throw new NotFoundError('no such plot')
  return plot
}

function bedOf(params) {
  const plot = plotOf(params)
  if (!/^\d{1,2}$/.test(params.bed)) throw new BadRequestError('a bed is a number')
  const number = Number(params.bed)
  if (number < 1 || number > plot.beds.length) throw new NotFoundError('no such bed')
  return { number, bed: plot.beds[number - 1] }
}

app.get('/plots', () => ({ plots: [...plots.keys()] }))

app.get('/plots/:plot', ({ params }) => {
  const plot = plotOf(params)
  return { holder: plot.holder, beds: plot.beds.length }
})

app.get('/plots/:plot/beds/:bed', ({ params }) => {
  const { number, bed } = bedOf(params)
  return { number, square: bed.width * bed.length, crops: bed.crops.map((c) => catalogue.get(c) ?? c) }
})

app.post('/plots/:plot/beds/:bed/crops', async ({ params, req }) => {
  const plot = plotOf(params)
  if (plot.holder === null) throw new BadRequestError('this plot is vacant')
  let input
  try {
    input = await req.json()
  } catch {
    throw new BadRequestError('the body is not JSON')
  }
  if (!catalogue.has(input?.crop)) throw new BadRequestError('unknown crop')
  const found = bedOf(params)
  if (!found.bed) throw new NotFoundError('no such bed')
  if (found.bed.crops.includes(input.crop)) throw new BadRequestError('already sown')
  return { number: found.number, crops: [...found.bed.crops, input.crop] }
})

app.notFound(async () => ({ statusCode: 404, error: 'not found' }))
