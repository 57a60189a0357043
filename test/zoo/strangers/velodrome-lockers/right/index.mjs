const lockers = new Map([
  ['L-01', { id: 'L-01', bay: 'home-straight', state: 'rented', rider: 'Odile Varga' }],
  ['L-02', { id: 'L-02', bay: 'home-straight', state: 'free', rider: null }],
  ['L-17', { id: 'L-17', bay: 'infield', state: 'broken', rider: null }],
])

const reply = (statusCode, value) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
})

function readJson(event) {
  const raw = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '')
  try {
    const value = JSON.parse(raw)
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : null
  } catch {
    return null
  }
}

function update(locker, input) {
  if (input.release !== undefined && typeof input.release !== 'boolean')
    return reply(422, { error: 'release must be a boolean' })
  if (input.release) {
    switch (locker.state) {
      case 'rented':
        return reply(200, { ...locker, state: 'free', rider: null })
      case 'free':
        return reply(409, { error: 'locker is not rented' })
      default:
        return reply(409, { error: 'locker is out of order' })
    }
  }
  if (typeof input.rider !== 'string' || input.rider.trim() === '') return reply(422, { error: 'rider is required' })
  if (input.rider.length > 80) return reply(422, { error: 'rider is too long' })
  if (locker.state !== 'free') return reply(409, { error: 'locker is not free' })
  return reply(200, { ...locker, state: 'rented', rider: input.rider.trim() })
}

export const handler = async (event) => {
  const id = event.pathParameters?.id
  switch (`${event.httpMethod} ${event.resource}`) {
    case 'GET /lockers': {
      const bay = event.queryStringParameters?.bay
      return reply(200, { lockers: [...lockers.values()].filter((l) => !bay || l.bay === bay) })
    }
    case 'GET /lockers/{id}': {
      const locker = lockers.get(id)
      return locker ? reply(200, locker) : reply(404, { error: 'no such locker' })
    }
    case 'PUT /lockers/{id}': {
      const locker = lockers.get(id)
      if (!locker) return reply(404, { error: 'no such locker' })
      const input = readJson(event)
      return input ? update(locker, input) : reply(400, { error: 'a JSON object is expected' })
    }
    default:
      return reply(404, { error: 'not found' })
  }
}
