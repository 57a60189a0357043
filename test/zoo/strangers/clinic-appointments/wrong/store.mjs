const rows = new Map([
  [
    'apt-1001',
    { id: 'apt-1001', patient: 'M. Okafor', status: 'booked', start: '2024-06-03T09:00:00.000Z', minutes: 20 },
  ],
  [
    'apt-1002',
    { id: 'apt-1002', patient: 'L. Brandt', status: 'cancelled', start: '2024-06-03T09:20:00.000Z', minutes: 40 },
  ],
  [
    'apt-1003',
    { id: 'apt-1003', patient: 'S. Ito', status: 'confirmed', start: '2024-06-03T10:00:00.000Z', minutes: 20 },
  ],
])

export const find = (id) => {
  const row = rows.get(id)
  return row && { ...row }
}

export const list = (status) => [...rows.values()].filter((row) => !status || row.status === status)

export const nextId = () => `apt-${1001 + rows.size}`
