import middy from '@middy/core'
import { bearer } from './auth.mjs'
import { httpErrors, HttpError } from './errors.mjs'

const ROTA = [
  { hotel: 'lis', role: 'reception', shift: 'early', staff: 'Ana' },
  { hotel: 'lis', role: 'kitchen', shift: 'late', staff: 'Rui' },
  { hotel: 'por', role: 'reception', shift: 'night', staff: 'Eva' },
]

const json = (statusCode, data) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(data),
})

const rota = async (event) => {
  const { method, path } = event.requestContext.http
  if (method !== 'GET') throw new HttpError(405, 'Method not allowed')
  if (path === '/') return json(200, { service: 'rota' })
  if (path !== '/rota') throw new HttpError(404, 'Not found')

  if (!event.auth) throw new HttpError(401, 'Sign in first')
  const shift = event.queryStringParameters?.shift
  const rows = ROTA.filter((r) => r.hotel === event.auth.hotel && (!shift || r.shift === shift))
  return json(200, { hotel: event.auth.hotel, rota: rows })
}

export const handler = middy(rota).use(httpErrors()).use(bearer())
