exports.handler = async (event) => {
  try {
    const note = JSON.parse(event.body ?? '{}')
    const title = typeof note?.title === 'string' ? note.title.slice(0, 80) : 'Untitled'
    return {
      statusCode: 201,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ title }),
    }
  } catch (error) {
    return { statusCode: 400, body: { error: 'Invalid JSON', detail: error.name } }
  }
}
