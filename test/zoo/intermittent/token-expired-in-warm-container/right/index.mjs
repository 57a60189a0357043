import { accessToken } from './token.mjs'

export const handler = async () => {
  const token = await accessToken()
  return { statusCode: 200, headers: { 'content-type': 'text/plain' }, body: `signed with ${token.length} characters` }
}
