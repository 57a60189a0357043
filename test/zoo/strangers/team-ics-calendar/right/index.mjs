import { z } from 'zod'
import { CALENDARS } from './events.mjs'
import { toIcs } from './ics.mjs'

const json = (statusCode, data) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(data),
})

const Query = z.object({
  tz: z
    .string()
    .regex(/^(UTC|[A-Z][A-Za-z]+\/[A-Z][A-Za-z_]+)$/, 'tz must look like Europe/Berlin')
    .refine((zone) => {
      try {
        return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
      } catch {
        return false
      }
    }, 'unknown time zone')
    .default('UTC'),
})

/** @type {import('aws-lambda').APIGatewayProxyHandlerV2} */
export const handler = async (event) => {
  const { method } = event.requestContext.http
  if (method !== 'GET' && method !== 'HEAD') return json(405, { message: 'Method not allowed' })

  if (event.rawPath === '/calendars') {
    return json(
      200,
      [...CALENDARS].map(([id, calendar]) => ({ id, name: calendar.name, feed: `/calendars/${id}.ics` })),
    )
  }

  const match = /^\/calendars\/([a-z]+)\.(ics|json)$/.exec(event.rawPath)
  const calendar = match && CALENDARS.get(match[1])
  if (!calendar) return json(404, { message: 'Not found' })
  if (match[2] === 'json') return json(200, calendar)

  const query = Query.safeParse(event.queryStringParameters ?? {})
  if (!query.success) return json(400, { message: query.error.issues[0].message })

  return {
    statusCode: 200,
    headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'max-age=900' },
    body: toIcs(calendar, query.data.tz),
  }
}
