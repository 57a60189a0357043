import { HttpProblem } from './problems.mjs'

/** Puts the parsed body at event.json, whatever its content type says. */
export const jsonBody = () => ({
  before: ({ event }) => {
    if (!event.body) return
    const text = event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString('utf8') : event.body
    try {
      event.json = JSON.parse(text)
    } catch {
      throw new HttpProblem(400, 'invalid_json')
    }
  },
})
