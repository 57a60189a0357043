import { CARS } from './stock.mjs'
import { comparator } from './sorting.mjs'

const STATUSES = ['on_site', 'reserved', 'in_transit']

function send(statusCode, data) {
  return {
    statusCode,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(data),
    isBase64Encoded: false,
  }
}

function listCars(query) {
  const status = query.status || 'on_site'
  if (!STATUSES.includes(status)) return send(400, { error: `status is one of ${STATUSES.join(', ')}` })

  let cars = CARS.filter((car) => car.status === status)
  if (query.make) cars = cars.filter((car) => car.make.toLowerCase() === query.make.toLowerCase())
  if (query.body) cars = cars.filter((car) => car.body === query.body)
  if (query.max) {
    const max = Number(query.max)
    if (!Number.isFinite(max)) return send(400, { error: 'max is a number' })
    cars = cars.filter((car) => car.price <= max)
  }
  if (query.sort) {
    const compare = comparator(query.sort)
    if (!compare) return send(400, { error: 'cannot sort by that' })
    cars.sort(compare)
  }
  return send(200, { count: cars.length, cars })
}

export const handler = async (event) => {
  if (event.httpMethod !== 'GET' && event.httpMethod !== 'HEAD') return send(405, { error: 'read only' })
  if (event.path === '/cars') return listCars(event.queryStringParameters ?? {})
  if (event.path.startsWith('/cars/')) {
    const car = CARS.find((c) => c.stock === event.path.slice('/cars/'.length))
    return car ? send(200, car) : send(404, { error: 'sold, or never here' })
  }
  return send(404, { error: 'not found' })
}
