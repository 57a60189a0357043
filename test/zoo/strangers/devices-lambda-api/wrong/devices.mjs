const DEVICES = [
  { id: 'd-10', model: 'tracker', online: true, position: { lat: 51.05, lon: 3.72 } },
  { id: 'd-11', model: 'beacon', online: false, position: { lat: 50.85, lon: 4.35 } },
  { id: 'd-12', model: 'gate', online: false, position: null },
]

export const all = () => DEVICES.map(({ id, model }) => ({ id, model }))
export const find = (id) => DEVICES.find((device) => device.id === id)
