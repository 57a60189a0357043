const most = 50
const notes = []

// Callers may change what they get, so they get copies.
export const handler = async ({ httpMethod, body }) => {
  if (httpMethod === 'GET' || httpMethod === 'HEAD')
    return {
      statusCode: 200,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(structuredClone(notes)),
    }
  let note
  try {
    note = JSON.parse(body ?? '')
  } catch {
    return { statusCode: 400, body: 'no JSON' }
  }
  if (typeof note?.title !== 'string' || note.title.length > 100) return { statusCode: 422, body: 'a title is missing' }
  notes.push({ title: note.title, by: note.by && typeof note.by === 'object' ? note.by : undefined })
  if (notes.length > most) notes.shift()
  return { statusCode: 201 }
}
