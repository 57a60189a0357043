import { TEAMS } from './teams.mjs'

const SORTS = {
  points: (a, b) => b.points - a.points || a.id.localeCompare(b.id),
  goals: (a, b) => b.goals - a.goals || a.id.localeCompare(b.id),
  name: (a, b) => a.name.localeCompare(b.name),
}

const reply = (statusCode, data) => ({
  statusCode,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(data),
})

const encodeCursor = (team) => Buffer.from(JSON.stringify({ after: team.id })).toString('base64url')

function decodeCursor(text) {
  try {
    const { after } = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    return TEAMS.some((t) => t.id === after) ? after : null
  } catch {
    return null
  }
}

function standings(query) {
  const sort = query.sort ?? 'points'
  if (!Object.hasOwn(SORTS, sort)) return reply(400, { error: `cannot sort by ${sort}` })

  const limit = Number(query.limit ?? 3)
  if (!Number.isInteger(limit) || limit < 1 || limit > 20) return reply(400, { error: 'limit must be 1 to 20' })

  let teams = [...TEAMS].sort(SORTS[sort])
  if (query.division) teams = teams.filter((t) => t.division === query.division)

  if (query.cursor) {
    const after = decodeCursor(query.cursor)
    if (!after) return reply(400, { error: 'invalid cursor' })
    const anchor = TEAMS.find((t) => t.id === after)
    // everything that sorts behind the last team of the page before
    teams = teams.filter((t) => SORTS[sort](anchor, t) < 0)
  }

  const page = teams.slice(0, limit)
  return reply(200, {
    standings: page.map(({ id, name, points, goals }) => ({ id, name, points, goals })),
    next: teams.length > limit ? encodeCursor(page.at(-1)) : null,
  })
}

export async function handler(event) {
  const { method, path } = event.requestContext.http
  if (method !== 'GET') return reply(405, { error: 'method not allowed' })
  if (path === '/standings') return standings(event.queryStringParameters ?? {})
  if (path === '/divisions') return reply(200, { divisions: [...new Set(TEAMS.map((t) => t.division))] })
  return reply(404, { error: 'not found' })
}
