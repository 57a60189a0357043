import { HttpProblem } from './problem.mjs'

const FLEET = [
  {
    id: 'v1',
    plate: 'B-CS 100',
    kind: 'electric',
    battery: { percent: 81, capacityKwh: 52 },
    parking: { street: 'Torstr. 1', lat: 52.5295, lng: 13.4012 },
  },
  {
    id: 'v2',
    plate: 'B-CS 101',
    kind: 'petrol',
    tank: { percent: 40 },
    parking: { street: 'Oranienstr. 9', lat: 52.5, lng: 13.42 },
  },
  {
    id: 'v3',
    plate: 'B-CS 102',
    kind: 'electric',
    battery: { percent: 12, capacityKwh: 40 },
    parking: { street: 'Kantstr. 30', lat: 52.506, lng: 13.32 },
  },
]
const EDITABLE = ['plate', 'battery', 'tank', 'parking', 'note']

const isObject = (v) => typeof v === 'object' && v !== null && !Array.isArray(v)

/** RFC 7396 */
function mergePatch(target, patch) {
  const out = isObject(target) ? { ...target } : {}
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete out[key]
    else if (isObject(value)) out[key] = mergePatch(out[key], value)
    else out[key] = value
  }
  return out
}

export class VehicleController {
  #json(statusCode, data) {
    return { statusCode, headers: { 'content-type': 'application/json' }, body: JSON.stringify(data) }
  }

  #find(id) {
    const vehicle = FLEET.find((v) => v.id === id)
    if (!vehicle) throw new HttpProblem(404, 'No such vehicle')
    return vehicle
  }

  #range(vehicle) {
    if (vehicle.kind !== 'electric') return vehicle.tank ? vehicle.tank.percent * 6 : null
    if (!vehicle.battery) return null
    return Math.round(vehicle.battery.percent * (vehicle.battery.capacityKwh ?? 45) * 0.06)
  }

  #view(vehicle) {
    return {
      id: vehicle.id,
      plate: vehicle.plate ?? null,
      rangeKm: this.#range(vehicle),
      parked: Boolean(vehicle.parking),
    }
  }

  list(query) {
    const items = FLEET.filter((v) => query.kind === undefined || v.kind === query.kind)
    return this.#json(200, { items: items.map((v) => this.#view(v)) })
  }

  show(id) {
    return this.#json(200, this.#view(this.#find(id)))
  }

  patch(id, event) {
    const vehicle = this.#find(id)
    let patch
    try {
      patch = JSON.parse(event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString() : event.body)
    } catch {
      throw new HttpProblem(400, 'Malformed JSON')
    }
    if (!isObject(patch)) throw new HttpProblem(400, 'A merge patch object is expected')
    for (const [key, value] of Object.entries(patch)) {
      if (!EDITABLE.includes(key)) throw new HttpProblem(422, 'Field cannot be edited')
      const nested = key !== 'plate' && key !== 'note'
      if (value !== null && (nested ? !isObject(value) : typeof value !== 'string'))
        throw new HttpProblem(422, `${key} has the wrong type`)
      if (isObject(value) && Object.values(value).some((v) => typeof v === 'object' && v !== null))
        throw new HttpProblem(422, `${key} is a flat object`)
      if (typeof value === 'string' && value.length > 40) throw new HttpProblem(422, `${key} is too long`)
    }
    return this.#json(200, this.#view(mergePatch(vehicle, patch)))
  }
}
