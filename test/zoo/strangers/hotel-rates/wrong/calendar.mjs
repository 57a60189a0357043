const DAY = 86_400_000

// first and last day of each season, as month-day
const SEASONS = [
  { name: 'winter', from: '01-01', to: '02-28', factor: 0.8 },
  { name: 'spring', from: '03-01', to: '05-31', factor: 1 },
  { name: 'summer', from: '06-01', to: '08-31', factor: 1.45 },
  { name: 'autumn', from: '09-01', to: '11-30', factor: 0.95 },
  { name: 'advent', from: '12-01', to: '12-31', factor: 1.2 },
]

export function parseDay(text) {
  if (!/^20\d\d-\d\d-\d\d$/.test(text ?? '')) return null
  const day = new Date(text + 'T00:00:00Z')
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text ? null : day
}

export function eachNight(from, to, max) {
  const nights = []
  for (let t = from.getTime(); t < to.getTime() && nights.length < max; t += DAY) nights.push(new Date(t))
  return nights
}

export function seasonOf(night) {
  const monthDay = night.toISOString().slice(5, 10)
  return SEASONS.find((s) => s.from <= monthDay && monthDay <= s.to)
}
