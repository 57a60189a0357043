import { credentials, isUser } from './auth.mjs'

export const handler = async (event) => {
  const given = credentials(event.headers?.Authorization)
  if (given === undefined || !isUser(given)) {
    return { statusCode: 401, headers: { 'Content-Type': 'text/plain' }, body: 'who are you?' }
  }
  return { statusCode: 200, headers: { 'Content-Type': 'text/plain' }, body: 'hello' }
}
