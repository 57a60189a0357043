export class RuleError extends Error {
  status = 422
}
const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']
export function parseRule(text) {
  const rule = { freq: null, interval: 1, count: 1, byDay: [] }
  for (const part of text.split(';')) {
    const [key, value = ''] = part.split('=')
    switch (key) {
      case 'FREQ':
        if (!['DAILY', 'WEEKLY', 'MONTHLY'].includes(value))
          throw new RuleError('FREQ must be DAILY, WEEKLY or MONTHLY')
        rule.freq = value
        break
      case 'INTERVAL':
      case 'COUNT':
        if (!/^\d{1,2}$/.test(value) || +value < 1 || +value > 52)
          throw new RuleError(`${key} must be between 1 and 52`)
        rule[key.toLowerCase()] = Number(value)
        break
      case 'BYDAY':
        rule.byDay = value.split(',')
        if (!rule.byDay.every((d) => /^([1-4]|-1)?(SU|MO|TU|WE|TH|FR|SA)$/.test(d)))
          throw new RuleError('BYDAY has an unknown day')
        break
      default:
        throw new RuleError(`${key} is not supported`)
    }
  }
  if (!rule.freq) throw new RuleError('FREQ is required')
  if (rule.freq === 'WEEKLY' && rule.byDay.some((d) => d.length > 2)) throw new RuleError('WEEKLY days carry no number')
  return rule
}
const iso = (date) => date.toISOString().slice(0, 10)
const addDays = (date, n) => new Date(date.getTime() + n * 86400000)
function nthOfMonth(year, month, nth, day) {
  const wanted = DAYS.indexOf(day)
  if (nth < 0) {
    const last = new Date(Date.UTC(year, month + 1, 0))
    return addDays(last, -((last.getUTCDay() - wanted + 7) % 7))
  }
  const first = new Date(Date.UTC(year, month, 1))
  return addDays(first, ((wanted - first.getUTCDay() + 7) % 7) + (nth - 1) * 7)
}
export function expand(start, rule) {
  const dates = []
  for (let step = 0; dates.length < rule.count; step += rule.interval) {
    if (rule.freq === 'DAILY' || (rule.freq === 'WEEKLY' && rule.byDay.length === 0)) {
      dates.push(addDays(start, step * (rule.freq === 'DAILY' ? 1 : 7)))
      continue
    }
    if (rule.freq === 'WEEKLY') {
      const sunday = addDays(start, step * 7 - start.getUTCDay())
      dates.push(...rule.byDay.map((d) => addDays(sunday, DAYS.indexOf(d))))
      continue
    }
    const [year, month] = [start.getUTCFullYear(), start.getUTCMonth() + step]
    if (rule.byDay.length === 0) dates.push(new Date(Date.UTC(year, month, start.getUTCDate())))
    for (const token of rule.byDay) {
      const [, nth = '1', day] = /^([1-4]|-1)?([A-Z]{2})$/.exec(token)
      dates.push(nthOfMonth(year, month, Number(nth), day))
    }
  }
  return dates.slice(0, rule.count).map(iso)
}
