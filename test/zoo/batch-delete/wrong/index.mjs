const methods = ['GET', 'DELETE']

const run = {
  GET: ({ path }) => ({ status: 200, path }),
}

const reply = (statusCode, value) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
})

export const handler = async (event) => {
  if (event.rawPath !== '/batch') return reply(404, { error: 'not found' })
  let requests
  try {
    const text = event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString() : event.body
    ;({ requests } = JSON.parse(text))
  } catch {
    return reply(400, { error: 'no JSON' })
  }
  if (!Array.isArray(requests) || requests.length > 10) return reply(400, { error: 'at most ten requests' })
  const answers = requests.map((one) => (methods.includes(one?.method) ? run[one.method](one) : { status: 400 }))
  return reply(200, answers)
}
