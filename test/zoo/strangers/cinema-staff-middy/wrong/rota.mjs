export const rota = [
  { day: 'mon', who: 'Ines', role: 'projection' },
  { day: 'mon', who: 'Tariq', role: 'box office' },
  { day: 'sat', who: 'Ines', role: 'front of house' },
]
