export function soonest(machines) {
  return machines.reduce((best, m) => (!best || m.minutesLeft < best.minutesLeft ? m : best), null)
}

export function counts(machines) {
  const free = machines.filter((m) => m.minutesLeft === 0).length
  return { total: machines.length, free, busy: machines.length - free }
}
