const tickets = new Map([['7', { id: '7', status: 'open' }]])

const json = (statusCode, value) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
})

function parse(text) {
  try {
    const value = JSON.parse(text)
    return value && typeof value === 'object' ? value : undefined
  } catch {
    return undefined
  }
}

export const handler = async (event) => {
  const id = event.pathParameters?.ticketId ?? ''
  switch (`${event.httpMethod} ${event.resource}`) {
    case 'GET /tickets':
      return json(200, [...tickets.values()])
    case 'GET /tickets/{ticketId}':
      return tickets.has(id) ? json(200, tickets.get(id)) : json(404, { message: 'no such ticket' })
    case 'PATCH /tickets/{ticketId}': {
      const patch = parse(event.body)
      if (patch === undefined) return json(400, { message: 'a JSON object is expected' })
      const change = { status: String(patch.status ?? 'open') }
      if (patch.status === 'closed') change.resolution = patch.resolution.code.toUpperCase()
      return json(200, { id, ...change })
    }
    default:
      return json(404, { message: 'not found' })
  }
}
