const SEED = [
  { id: 'gw-1', kind: 'gateway', firmware: '3.2.0', parent: null },
  { id: 'pump-1', kind: 'actuator', firmware: '1.1.4', parent: 'gw-1' },
  { id: 'temp-1', kind: 'sensor', firmware: '1.0.0', parent: 'gw-1' },
  { id: 'temp-2', kind: 'sensor', firmware: '1.0.1', parent: 'pump-1' },
  { id: 'cam-1', kind: 'sensor', firmware: '0.9.0', parent: null },
]
export class Registry {
  constructor(rows = SEED) {
    this.byId = new Map(rows.map((row) => [row.id, row]))
  }
  get(id) {
    return this.byId.get(id)
  }
  all() {
    return [...this.byId.values()]
  }
  childrenOf(id) {
    return this.all().filter((row) => row.parent === id)
  }
}
export const registry = new Registry()
