const notes = new Map()
let last = 0

const json = (statusCode, body) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

function textOf(event) {
  try {
    const { text } = JSON.parse(event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString() : event.body)
    return typeof text === 'string' && text.length <= 200 ? text : undefined
  } catch {
    return undefined
  }
}

export const handler = async (event) => {
  const [, root, id] = event.rawPath.split('/')
  if (root !== 'notes') return json(404, { error: 'not found' })
  switch (event.requestContext.http.method) {
    case 'GET':
      if (id === undefined) return json(200, { ids: [...notes.keys()] })
      return notes.has(id) ? json(200, { text: notes.get(id) }) : json(404, { error: 'no such note' })
    case 'POST': {
      const text = textOf(event)
      if (text === undefined) return json(400, { error: 'text' })
      if (notes.size >= 50) return json(409, { error: 'full' })
      notes.set(String(++last), text)
      return json(201, { id: String(last) })
    }
    case 'DELETE':
      return notes.delete(id) ? { statusCode: 204 } : json(404, { error: 'no such note' })
    default:
      return json(405, { error: 'method not allowed' })
  }
}
