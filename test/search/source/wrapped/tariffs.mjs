import middy from '@middy/core'
import { refusals } from './refusals.mjs'

const refuse = (status, message) => {
  throw Object.assign(new Error(message), { status })
}
const tariffs = new Map([
  ['basic', { cents: 100 }],
  ['night', {}],
])

const quoteWith = (centsOf) => async (event) => {
  if (event.path !== '/quotes') refuse(404, 'no')
  const tariff = tariffs.get(event.queryStringParameters?.tariff)
  if (tariff === undefined) refuse(400, 'no such tariff')
  return { statusCode: 200, headers: { 'content-type': 'text/plain' }, body: centsOf(tariff).toFixed() }
}

class Desk {
  #centsOf = (tariff) => tariff.cents
  async quote(event) {
    return refusals(quoteWith(this.#centsOf))(event)
  }
}
const desk = new Desk()

export const wrong = refusals(quoteWith((tariff) => tariff.cents))
export const right = refusals(quoteWith((tariff) => tariff.cents ?? 0))
export const bound = desk.quote.bind(desk)
export const layered = middy(refusals(quoteWith((tariff) => tariff.cents)))
