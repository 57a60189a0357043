import { SHIPMENTS } from '../data/shipments.mjs'
import { sortBy } from './sorting.mjs'

export const findShipment = (tracking) => SHIPMENTS.find((shipment) => shipment.tracking === tracking)

export function searchShipments({ status, carrier, sort, order }) {
  const matches = SHIPMENTS.filter(
    (shipment) =>
      (status === 'all' || shipment.status === status) && (carrier === undefined || shipment.carrier === carrier),
  )
  return sortBy(matches, sort, order)
}
