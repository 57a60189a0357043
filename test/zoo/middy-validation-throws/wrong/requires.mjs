export const requires = (key) => ({
  before({ event }) {
    if (event.json === undefined || typeof event.json?.[key] === 'string') return undefined
    throw new Error(`${key} is required`)
  },
})
