import { Router } from '@aws-lambda-powertools/event-handler/http'
import { readState } from './state.mjs'
import { PROVIDERS, describe } from './providers.mjs'

const app = new Router()
const json = (status, data, headers = {}) =>
  new Response(JSON.stringify(data), { status, headers: { 'content-type': 'application/json', ...headers } })

app.get('/', () => ({ providers: [...PROVIDERS.keys()] }))

app.get('/oauth/callback', ({ req }) => {
  const query = new URL(req.url).searchParams
  const state = readState(req.headers.get('cookie'))
  if (!state) return json(400, { error: 'the sign-in has expired, start again' })
  if (query.get('state') !== state.nonce) return json(403, { error: 'state mismatch' })
  const provider = PROVIDERS.get(state.provider)
  if (!provider) return json(400, { error: 'unknown provider' })

  const error = query.get('error')
  if (error) {
    const { title, retry } = describe(provider, error)
    return json(retry ? 409 : 403, { error: title, retry: retry ? `/login/${state.provider}` : null })
  }
  const code = query.get('code')
  if (!code || code.length > 200) return json(400, { error: 'code is missing' })
  return new Response(null, {
    status: 302,
    headers: { location: state.returnTo, 'set-cookie': 'oauth_state=; Max-Age=0; Path=/; HttpOnly' },
  })
})

app.notFound(() => json(404, { error: 'not found' }))

export const handler = async (event, context) => {
  try {
    return await app.resolve(event, context)
  } catch (err) {
    // what the Request constructor refuses: a bad host, a GET with a body
    console.warn('request refused', err.message)
    return {
      statusCode: 400,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ error: 'bad request' }),
    }
  }
}
