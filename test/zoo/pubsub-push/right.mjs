const text = (base64) => Buffer.from(String(base64), 'base64').toString('utf8')

const parsed = (json) => {
  try {
    return JSON.parse(json) ?? {}
  } catch {
    return {}
  }
}

export const handler = async (event) => {
  const body = parsed(event.isBase64Encoded ? text(event.body) : event.body)
  if (!body.message) return { statusCode: 400, body: 'no message' }
  const change = parsed(text(body.message.data))
  if (change.kind === 'removed') console.log(`removed ${change.object?.name}`)
  return { statusCode: 204 }
}
