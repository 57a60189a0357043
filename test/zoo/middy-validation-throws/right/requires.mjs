export const requires = (key) => ({
  before({ event }) {
    if (event.json === undefined || typeof event.json?.[key] === 'string') return undefined
    return { statusCode: 422, headers: { 'Content-Type': 'text/plain' }, body: `${key} is required` }
  },
})
