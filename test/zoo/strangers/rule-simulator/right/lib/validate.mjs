const REPLY = /^(2\d\d|4\d\d)$/
export function reading(body) {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) return { error: 'a JSON object is expected' }
  const { value, reply, dryRun = true } = body
  if (typeof value !== 'number' || !Number.isFinite(value)) return { error: 'value must be a number' }
  if (typeof dryRun !== 'boolean') return { error: 'dryRun must be true or false' }
  if (reply !== undefined && (typeof reply !== 'string' || !REPLY.test(reply) || reply === '204' || reply === '205'))
    return { error: 'reply must be a 2xx or 4xx status with a body' }
  return { value, reply, dryRun }
}
