import { bodyOf } from './body.mjs'
import { load, save } from './profiles.mjs'

const json = (statusCode, body) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

export const handler = async (event) => {
  if (event.rawPath !== '/profile') return json(404, { error: 'not found' })
  if (event.requestContext.http.method === 'PUT') {
    const profile = bodyOf(event)
    if (typeof profile?.name !== 'string') return json(400, { error: 'name is missing' })
    await save('me', profile)
    return json(200, { saved: true })
  }
  const profile = await load('me')
  return json(200, {
    initials: profile.name
      .slice(0, 40)
      .split(' ')
      .map((word) => word[0]),
  })
}
