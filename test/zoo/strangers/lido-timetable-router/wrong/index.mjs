import { LANES, SESSIONS, priceBand } from './timetable.mjs'

const json = (statusCode, data) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(data),
})

const laneOf = (number) => LANES.find((l) => l.number === Number(number))

function timetable() {
  return json(200, { sessions: SESSIONS })
}

function session({ day }) {
  const found = SESSIONS.filter((s) => s.days.includes(day))
  return found.length ? json(200, { day, sessions: found }) : json(404, { error: 'closed that day' })
}

function lane({ number }) {
  const found = laneOf(number)
  return found ? json(200, found) : json(404, { error: 'no such lane' })
}

function hold({ number, minutes }) {
  const found = laneOf(number)
  if (!found) return json(404, { error: 'no such lane' })
  const length = Number(minutes)
  if (length < 15 || length > 120) return json(422, { error: 'a lane is held for 15 to 120 minutes' })
  const band = priceBand(length)
  if (band) {
    const pence = band.pence + (found.heated ? 150 : 0)
    return json(200, { lane: found.number, minutes: length, band: band.name, pence })
  }
}

const ROUTES = [
  ['GET', /^\/timetable$/, timetable],
  ['GET', /^\/timetable\/(?<day>mon|tue|wed|thu|fri|sat|sun)$/, session],
  ['GET', /^\/lanes\/(?<number>\d{1,2})$/, lane],
  ['GET', /^\/lanes\/(?<number>\d{1,2})\/hold\/(?<minutes>\d{1,3})$/, hold],
]

export const handler = async (event) => {
  const path = event.path.length > 1 ? event.path.replace(/\/$/, '') : event.path
  const allowed = []
  for (const [method, pattern, run] of ROUTES) {
    const found = pattern.exec(path)
    if (!found) continue
    if (method === event.httpMethod) return run(found.groups ?? {})
    allowed.push(method)
  }
  return allowed.length ? json(405, { error: 'method not allowed', allowed }) : json(404, { error: 'not found' })
}
