export const jsonBody = () => ({
  before({ event }) {
    if (event.body === null) return undefined
    try {
      event.json = JSON.parse(event.body)
    } catch {
      return { statusCode: 400, headers: { 'Content-Type': 'text/plain' }, body: 'invalid JSON' }
    }
    return undefined
  },
})
