import { stateOf } from './state.mjs'

export const handler = async (event) => {
  if (event.rawPath !== '/oauth/done') return { statusCode: 404, headers: { 'content-type': 'text/plain' }, body: 'no' }
  const state = stateOf(new URLSearchParams(event.rawQueryString).get('state'))
  if (!state) return { statusCode: 400, headers: { 'content-type': 'text/plain' }, body: 'no state' }
  const location = state.returnTo ? new URL(state.returnTo).pathname : '/'
  return { statusCode: 302, headers: { location } }
}
