import { AppError } from './app-error.mjs'
import { describeFeed } from './feeds.mjs'
import { parseJson } from './parse.mjs'

const respond = (statusCode, data) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(data),
})

const onError = (err) => respond(err.code ?? 500, { error: err.message })

const routes = [
  {
    method: 'GET',
    path: '/feeds',
    run: () => respond(200, { feeds: [] }),
  },
  {
    method: 'POST',
    path: '/feeds',
    run: (event) => {
      const body = parseJson(event)
      if (typeof body.url !== 'string' || body.url.trim() === '') throw new AppError(422, 'url is missing')
      const every = body.everyMinutes ?? 60
      if (!Number.isInteger(every) || every < 5 || every > 1440) throw new AppError(422, 'everyMinutes: 5 to 1440')
      return respond(201, { ...describeFeed(body.url.trim()), everyMinutes: every })
    },
  },
]

export async function handler(event) {
  try {
    const route = routes.find((r) => r.method === event.httpMethod && r.path === event.path)
    if (!route) throw new AppError(404, 'not found')
    return route.run(event)
  } catch (err) {
    return onError(err)
  }
}
