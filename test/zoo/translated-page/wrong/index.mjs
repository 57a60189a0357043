import { messagesFor } from './messages.mjs'
import { preferred } from './negotiate.mjs'

export const handler = async (event) => {
  const language = preferred(event.headers['accept-language'])
  const { title } = messagesFor(language)
  return {
    statusCode: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', vary: 'accept-language' },
    body: `<h1>${title}</h1>`,
  }
}
