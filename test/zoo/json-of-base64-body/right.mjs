const read = (event) => {
  try {
    return JSON.parse(Buffer.from(event.body, event.isBase64Encoded ? 'base64' : 'utf8').toString())
  } catch {
    return undefined
  }
}

export const handler = async (event) => {
  if (event.body === undefined)
    return { statusCode: 200, headers: { 'content-type': 'text/plain' }, body: 'POST a task' }
  const task = read(event)
  if (typeof task?.title !== 'string')
    return { statusCode: 422, headers: { 'content-type': 'text/plain' }, body: 'title?' }
  return { statusCode: 201, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ id: 1 }) }
}
