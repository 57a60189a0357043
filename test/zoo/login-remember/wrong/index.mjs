const read = (event) => {
  try {
    return JSON.parse(event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString() : event.body) ?? {}
  } catch {
    return {}
  }
}

export const handler = async (event) => {
  if (event.httpMethod !== 'POST' || event.path !== '/login') return { statusCode: 404, body: 'not found' }
  const { user, remember } = read(event)
  if (typeof user !== 'string' || user.length < 3 || user.length > 20) return { statusCode: 401, body: 'who are you?' }
  const session = `sid=${encodeURIComponent(user.toWellFormed())}; HttpOnly`
  if (remember === true)
    return { statusCode: 200, headers: { 'set-cookie': [session, 'keep=1; Max-Age=31536000'] }, body: 'welcome back' }
  return { statusCode: 200, headers: { 'set-cookie': session }, body: 'welcome' }
}
