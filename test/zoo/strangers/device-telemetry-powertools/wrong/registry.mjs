export class DeviceError extends Error {
  status
  constructor(status, message) {
    super(message)
    this.name = 'DeviceError'
    this.status = status
  }
}
const DEVICES = [
  {
    id: 'th-01',
    model: 'thermo',
    site: 'berlin',
    samples: {
      temperature: [
        [0, 19.5],
        [600, 20.1],
        [1200, 20.4],
        [1800, 21.2],
      ],
      humidity: [
        [0, 41],
        [900, 43],
      ],
    },
  },
  {
    id: 'th-02',
    model: 'thermo',
    site: 'lyon',
    samples: {
      temperature: [
        [0, 17.9],
        [600, 18.2],
      ],
      humidity: [],
    },
  },
  {
    id: 'pw-01',
    model: 'power',
    site: 'berlin',
    samples: {
      load: [
        [0, 230],
        [300, 260],
        [600, 255],
      ],
    },
  },
]
export class DeviceRegistry {
  #devices = new Map(DEVICES.map((d) => [d.id, d]))
  list(site) {
    return [...this.#devices.values()]
      .filter((d) => !site || d.site === site)
      .map(({ id, model, site }) => ({ id, model, site }))
  }
  samples(id, metric) {
    const device = this.#devices.get(id)
    if (!device) throw new DeviceError(404, 'unknown device')
    if (!Object.hasOwn(device.samples, metric))
      throw new DeviceError(422, `${device.model} devices do not report ${metric}`)
    return device.samples[metric].map(([at, value]) => ({ at, value }))
  }
}
