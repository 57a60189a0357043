import { priceOf } from './bands.mjs'

const reply = (statusCode, value) => ({ statusCode, body: JSON.stringify(value) })

function parcelOf(event) {
  try {
    return JSON.parse(event.isBase64Encoded ? atob(event.body) : event.body).parcel
  } catch {
    return undefined
  }
}

export const handler = async (event) => {
  if (event.rawPath !== '/quote') return reply(404, { error: 'not found' })
  const parcel = parcelOf(event)
  if (typeof parcel?.weight !== 'number' || !(parcel.weight > 0)) return reply(422, { error: 'weight' })
  if (parcel.unit !== 'kg' && parcel.unit !== 'lb') return reply(422, { error: 'unit' })
  const kilograms = parcel.unit === 'lb' ? parcel.weight * 0.4536 : parcel.weight
  return reply(200, { price: priceOf(kilograms) })
}
