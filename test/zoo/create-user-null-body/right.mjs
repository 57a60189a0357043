const reply = (statusCode, body) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
})

export const handler = async (event) => {
  let input
  try {
    input = JSON.parse(event.body ?? '{}')
  } catch {
    return reply(400, { error: 'body must be JSON' })
  }
  if (typeof input?.email !== 'string' || !/^\S{1,64}@\S{1,190}$/.test(input.email)) {
    return reply(422, { error: 'email is required' })
  }
  return reply(201, { id: 'u_1', email: input.email.toLowerCase() })
}
