const SEED = [
  {
    id: 'trk-100',
    vehicle: 'B-KL 1201',
    reports: [
      { firmware: '2.3.9', battery: 81 },
      { firmware: '2.4.0', battery: 78 },
    ],
  },
  { id: 'trk-200', vehicle: 'B-KL 1202', reports: [{ firmware: '2.4.0', battery: 9 }] },
  // mounted, but not provisioned yet
  { id: 'trk-300', vehicle: 'B-KL 1203', reports: [] },
]

export class DeviceStore {
  #byId = new Map(SEED.map((device) => [device.id, device]))
  all() {
    return [...this.#byId.values()]
  }
  find(id) {
    return this.#byId.get(id)
  }
}
