import { HttpError } from './errors.mjs'

const compile = (pattern) => pattern.split('/').slice(1)

export class Router {
  #routes = []

  add(method, pattern, action) {
    this.#routes.push({ method, segments: compile(pattern), action })
    return this
  }

  #match(method, path) {
    const parts = path.split('/').slice(1)
    for (const route of this.#routes) {
      if (route.method !== method || route.segments.length !== parts.length) continue
      const params = new Map()
      const fits = route.segments.every((segment, i) => {
        if (!segment.startsWith(':')) return segment === parts[i]
        params.set(segment.slice(1), parts[i])
        return parts[i] !== ''
      })
      if (fits) return { action: route.action, params }
    }
    throw new HttpError(404, 'No such route')
  }

  async dispatch(event) {
    try {
      const { action, params } = this.#match(event.httpMethod, event.path)
      const { statusCode = 200, body } = await action({
        params,
        query: event.queryStringParameters ?? {},
        text: event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString() : (event.body ?? ''),
      })
      return this.#json(statusCode, body)
    } catch (error) {
      if (error instanceof HttpError) return this.#json(error.statusCode, { message: error.message })
      throw error
    }
  }

  #json(statusCode, value) {
    return { statusCode, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(value) }
  }
}
