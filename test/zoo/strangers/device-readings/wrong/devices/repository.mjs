const DEVICES = new Map([
  ['oven-1', { id: 'oven-1', unit: 'F', limit: 260 }],
  ['freezer-1', { id: 'freezer-1', unit: 'K', limit: -15 }],
])

export class DeviceRepository {
  get(id) {
    return DEVICES.get(id)
  }
}
