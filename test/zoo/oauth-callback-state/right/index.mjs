import { targetOf } from './state.mjs'

export const handler = async (event) => {
  const { code, state } = event.queryStringParameters ?? {}
  if (event.rawPath !== '/callback') return { statusCode: 302, headers: { location: 'https://id.example.com/' } }
  if (!code) return { statusCode: 400, headers: { 'content-type': 'text/plain' }, body: 'no code' }
  return { statusCode: 302, headers: { location: targetOf(state) } }
}
