import { ok } from './answers.mjs'
import { append } from './append.mjs'

export const handler = async (event) => {
  const answer = ok()
  const theme = event.queryStringParameters?.theme
  if (theme === 'dark' || theme === 'light') append(answer.headers, 'set-cookie', `theme=${theme}; Secure`)
  return answer
}
