const START = Date.UTC(2024, 2, 1)

function reading(minute) {
  const warm = 21 + 4 * Math.sin((minute % 1440) / 229)
  const damp = 60 + ((minute * 7) % 23)
  return [warm.toFixed(2), damp.toFixed(1), damp > 75 ? 'misters off' : 'misters on', 'weavers']
}

export function csvLines({ minutes, rows }) {
  const lines = ['time,celsius,humidity,state,aviary']
  for (let i = 0; i < rows; i++) {
    const minute = i * minutes
    lines.push([new Date(START + minute * 60_000).toISOString(), ...reading(minute)].join(','))
  }
  return lines
}
