const CLINICS = new Map([
  ['cardio', { room: 'B12', minutes: 30, opens: '08:00', closes: '16:00' }],
  ['physio', { room: 'A03', minutes: 45, opens: '07:30', closes: '19:00' }],
])
export const find = (id) => CLINICS.get(id)
export const list = () => [...CLINICS].map(([id, c]) => ({ id, room: c.room }))
export const isOpen = (clinic, hour) => hour >= clinic.opens && hour <= clinic.closes
