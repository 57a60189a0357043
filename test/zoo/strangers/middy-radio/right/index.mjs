import middy from '@middy/core'
import { problems } from './problems.mjs'
import { showsOn, WEEKDAYS } from './programme.mjs'
import { clockIn, isTimeZone } from './clock.mjs'
import { BadRequest, NotFound } from './problems.mjs'

const respond = (payload) => ({
  statusCode: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(payload),
})

const STYLES = ['utc', 'local']

async function schedule({ rawPath, requestContext, queryStringParameters }) {
  if (requestContext.http.method !== 'GET') throw new BadRequest('GET only', 405)
  const [, root, day, ...more] = rawPath.split('/')
  if (root !== 'schedule' || more.length > 0) throw new NotFound('no such page')
  if (!day) return respond({ days: WEEKDAYS })
  if (!WEEKDAYS.includes(day)) throw new NotFound(`no day ${day}`)

  const { clock = 'utc', tz = 'Europe/Lisbon', genre } = queryStringParameters ?? {}
  if (!STYLES.includes(clock)) throw new BadRequest(`clock must be ${STYLES.join(' or ')}`)

  const shows = showsOn(day).filter((show) => genre === undefined || show.genre === genre)
  if (clock === 'utc') return respond({ day, shows })

  if (!isTimeZone(tz)) throw new BadRequest('tz is not a known time zone')
  const format = clockIn(tz)
  return respond({
    day,
    tz,
    shows: shows.map((show) => ({ ...show, start: format(show.start), end: format(show.end) })),
  })
}

export const handler = middy(schedule).use(problems())
