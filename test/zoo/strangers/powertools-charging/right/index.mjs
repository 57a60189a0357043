import {
  BadRequestError,
  NotFoundError,
  ParameterValidationError,
  Router,
} from '@aws-lambda-powertools/event-handler/http'
import { findStation, sessionsBetween, stations } from './stations.mjs'
import { addDays, isDay } from './days.mjs'

const app = new Router({ logger: { debug() {}, warn: console.warn, error: console.error } })

app.errorHandler([URIError, ParameterValidationError], async () => {
  throw new BadRequestError('malformed path')
})

const stationOr404 = (id) => {
  const station = findStation(id)
  if (!station) throw new NotFoundError(`no station ${id}`)
  return station
}

app.get('/stations', () => ({ stations }))
app.get('/stations/:stationId', ({ params }) => stationOr404(params.stationId))

app.get('/stations/:stationId/sessions', ({ req, params }) => {
  const station = stationOr404(params.stationId)
  const query = new URL(req.url).searchParams

  const from = query.get('from') ?? '2024-05-01'
  if (!isDay(from)) throw new BadRequestError('from must be a day such as 2024-05-01')
  const to = query.get('to') ?? addDays(from, 30)
  if (query.has('to') && !isDay(to)) throw new BadRequestError('to must be a day such as 2024-05-31')
  if (query.has('to') && to < from) throw new BadRequestError('to lies before from')

  const sessions = sessionsBetween(station, from, to)
  return { station: station.id, from, to, sessions, kwh: sessions.reduce((sum, { kwh }) => sum + kwh, 0) }
})

export const handler = async (event, context) => {
  try {
    return await app.resolve(event, context)
  } catch (error) {
    // odd Host headers and the like cannot be turned into a Request
    console.warn('unreadable request', error.message)
    return { statusCode: 400, headers: { 'content-type': 'application/json' }, body: '{"message":"bad request"}' }
  }
}
