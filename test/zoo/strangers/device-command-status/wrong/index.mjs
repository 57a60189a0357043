import { CommandError, Dispatcher } from './dispatcher.mjs'
import { DEVICES } from './devices.mjs'
const STATUS = { sent: 200, queued: 202, refused: 409 }
const dispatcher = new Dispatcher(DEVICES)
const respond = (statusCode, data) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(data),
})
function toCommand(event) {
  let dto
  try {
    dto = JSON.parse(
      event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? ''),
    )
  } catch {
    throw new CommandError(400, 'malformed JSON')
  }
  if (typeof dto?.command !== 'string') throw new CommandError(422, 'command is required')
  const ttl = dto.ttl ?? 3600
  if (!Number.isInteger(ttl) || ttl < 1 || ttl > 86400) throw new CommandError(422, 'ttl must be 1 to 86400 seconds')
  return { command: dto.command, ttl, force: dto.force === true }
}
export async function handler(event) {
  try {
    if (event.path === '/devices' && event.httpMethod === 'GET') return respond(200, [...DEVICES.keys()])
    const match = event.path.match(/^\/devices\/([a-z0-9-]+)\/commands$/)
    if (!match) throw new CommandError(404, 'not found')
    if (event.httpMethod !== 'POST') throw new CommandError(405, 'POST a command')
    const outcome = dispatcher.send(match[1], toCommand(event))
    return respond(STATUS[outcome.kind], { outcome: outcome.kind, ...outcome.detail })
  } catch (err) {
    if (err instanceof CommandError) return respond(err.status, { error: err.message })
    throw err
  }
}
