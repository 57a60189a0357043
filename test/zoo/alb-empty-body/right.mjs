const json = (statusCode, body) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

const parse = (text) => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

export const handler = async ({ httpMethod, body, isBase64Encoded }) => {
  if (httpMethod !== 'PUT') return json(200, { volume: 5 })
  const text = isBase64Encoded ? Buffer.from(body, 'base64').toString() : body
  const settings = parse(text ?? '{}')
  return json(200, { volume: Number.isInteger(settings?.volume) ? settings.volume : 5 })
}
