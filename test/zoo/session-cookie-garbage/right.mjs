const sessionOf = (cookies = []) => {
  const cookie = cookies.find((each) => each.startsWith('session='))
  if (!cookie || cookie === 'session=') return null
  try {
    return JSON.parse(Buffer.from(cookie.slice('session='.length), 'base64').toString())
  } catch {
    return null
  }
}

export const handler = async (event) => {
  const session = sessionOf(event.cookies)
  const visits = Number.isInteger(session?.visits) ? session.visits + 1 : 1
  const next = Buffer.from(JSON.stringify({ visits })).toString('base64url')
  return {
    statusCode: 200,
    headers: { 'content-type': 'text/plain' },
    cookies: [`session=${next}; HttpOnly`],
    body: `visit ${visits}`,
  }
}
