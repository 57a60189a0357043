export function asText(buoy) {
  const [lat, lon] = buoy.position
  const lines = [`buoy ${buoy.name}`, `at ${lat.toFixed(2)} ${lon.toFixed(2)}`]
  lines.push(`waves ${buoy.waves.height.toFixed(1)} m every ${buoy.waves.period} s`)
  if (buoy.note) lines.push(buoy.note)
  return lines.join('\n')
}
