import { DOORS, LOG } from './log.mjs'

const PAGE = 2

const ok = (data) => ({ statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(data) })
const fail = (statusCode, code) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ code }),
})

/** Entries of one door that match the filters, oldest first. */
function select(door, { granted, member }) {
  return LOG.filter((e) => e.door === door)
    .filter((e) => granted === undefined || String(e.granted) === granted)
    .filter((e) => member === undefined || e.member === member)
}

function after(entries, cursor) {
  if (cursor === undefined) return entries
  const anchor = LOG.find((e) => e.id === cursor)
  return entries.filter((e) => e.at > anchor.at)
}

export async function handler(event) {
  if (event.requestContext.http.method !== 'GET') return fail(405, 'GET_ONLY')
  const [, root, door, leaf, ...more] = event.rawPath.split('/')
  if (root !== 'doors' || more.length) return fail(404, 'NOT_FOUND')
  if (door === undefined || door === '') return ok({ doors: [...DOORS] })
  if (!DOORS.has(door) || leaf !== 'log') return fail(404, 'NOT_FOUND')

  const q = event.queryStringParameters ?? {}
  if (q.granted !== undefined && q.granted !== 'true' && q.granted !== 'false') return fail(400, 'BAD_FILTER')
  if (q.after !== undefined && !LOG.some((e) => e.id === q.after && e.door === door)) return fail(400, 'BAD_CURSOR')

  const rest = after(select(door, q), q.after)
  const page = rest.slice(0, PAGE)
  return ok({ entries: page, next: rest.length > PAGE ? page[PAGE - 1].id : null })
}
