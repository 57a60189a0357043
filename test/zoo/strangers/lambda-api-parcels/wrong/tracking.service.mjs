export class TrackingError extends Error {
  constructor(status, message) {
    super(message)
    this.status = status
  }
}

const PARCELS = [
  {
    number: 'PX100',
    events: [
      { at: '2024-05-02T08:10:00Z', code: 'PICKED_UP' },
      { at: '2024-05-03T14:42:00Z', code: 'DELIVERED', signedBy: 'Reception', location: 'Front desk' },
    ],
  },
  { number: 'PX200', events: [{ at: '2024-05-03T09:00:00Z', code: 'PICKED_UP' }] },
  { number: 'PX300', events: [] },
]

export class TrackingService {
  #parcels = new Map(PARCELS.map((parcel) => [parcel.number, parcel]))

  tryFind(number) {
    const parcel = this.#parcels.get(number.trim().toUpperCase())
    return parcel && { number: parcel.number, status: parcel.events.at(-1)?.code ?? 'ANNOUNCED' }
  }

  summary(number) {
    const parcel = this.#require(number)
    return { number: parcel.number, status: parcel.events.at(-1)?.code ?? 'ANNOUNCED', events: parcel.events.length }
  }

  events(number) {
    return this.#require(number).events
  }

  proof(number) {
    const delivered = this.#require(number).events.find((e) => e.code === 'DELIVERED')
    return delivered && { signedBy: delivered.signedBy, location: delivered.location, at: delivered.at }
  }

  #require(number) {
    const parcel = this.#parcels.get(number.toUpperCase())
    if (!parcel) {
      throw new TrackingError(404, 'Unknown parcel')
    }
    return parcel
  }
}
