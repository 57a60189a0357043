export const stations = [
  { id: 'quayside', plugs: 4, power: 50 },
  { id: 'town-hall', plugs: 2, power: 22 },
]

const sessions = [
  { station: 'quayside', day: '2024-05-02', kwh: 31 },
  { station: 'quayside', day: '2024-05-19', kwh: 18 },
  { station: 'quayside', day: '2024-06-07', kwh: 44 },
  { station: 'town-hall', day: '2024-05-11', kwh: 9 },
]

export const findStation = (id) => stations.find((station) => station.id === id)

export const sessionsBetween = (station, from, to) =>
  sessions.filter((session) => session.station === station.id && session.day >= from && session.day <= to)
