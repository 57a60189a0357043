import middy from '@middy/core'

const jsonBody = {
  before: async ({ event }) => {
    if (event.body === null) return undefined
    try {
      event.json = JSON.parse(event.body)
    } catch (cause) {
      throw Object.assign(new Error('Invalid JSON', { cause }), { statusCode: 400 })
    }
    return undefined
  },
}
const errors = {
  onError: async ({ error }) => ({
    statusCode: error.statusCode ?? 400,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ message: error.statusCode ? error.message : 'Bad request' }),
  }),
}
const security = {
  after: async ({ response }) => {
    response.headers['X-Content-Type-Options'] = 'nosniff'
  },
}

export const handler = middy()
  .use(errors)
  .use(jsonBody)
  .use(security)
  .handler(async (event) => {
    if (event.json && typeof event.json.name !== 'string') throw Object.assign(new Error('name'), { statusCode: 422 })
    return { statusCode: 200, headers: { 'Content-Type': 'application/json' }, body: '{"ok":true}' }
  })
