import { LineError, readInvitations } from './lines.mjs'

const WORKSPACES = new Map([
  ['acme', { seats: 5, teams: ['sales', 'ops'] }],
  ['globex', { seats: 50, teams: ['research', 'legal', 'ops'] }],
])

const out = (statusCode, data) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(data),
})

export const handler = async (event) => {
  const method = event.requestContext.http.method
  const [, root, id, leaf, ...rest] = event.rawPath.split('/')
  if (root !== 'workspaces' || rest.length) return out(404, { error: 'not found' })
  const workspace = WORKSPACES.get(id)
  if (!workspace) return out(404, { error: 'no such workspace' })
  if (!leaf) return method === 'GET' ? out(200, workspace) : out(405, { error: 'read only' })
  if (leaf !== 'invitations' || method !== 'POST') return out(404, { error: 'not found' })

  const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '')
  if (text.length > 100_000) return out(413, { error: 'list is too long' })
  try {
    const invitations = readInvitations(text, workspace.teams)
    const paid = invitations.filter((i) => i.role !== 'guest').length
    if (paid > workspace.seats) return out(409, { error: `${paid} seats needed, ${workspace.seats} left` })
    return out(200, { workspace: id, invitations: invitations.slice(0, 100) })
  } catch (err) {
    if (err instanceof LineError) return out(422, { error: err.message })
    throw err
  }
}
