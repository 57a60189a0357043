import { MetricsService, ValidationError, NotFound } from './metrics.mjs'

const service = new MetricsService()

class Response {
  static json(statusCode, data) {
    return { statusCode, headers: { 'content-type': 'application/json' }, body: JSON.stringify(data) }
  }
}

class DeliveryMetricsController {
  constructor(metrics) {
    this.metrics = metrics
  }

  handle(event) {
    const { method } = event.requestContext.http
    const segments = event.rawPath.split('/').filter((s) => s !== '')
    if (method !== 'GET') return Response.json(405, { error: 'GET only' })
    if (segments.length === 0) return Response.json(200, { teams: this.metrics.teams() })
    if (segments[0] !== 'teams' || segments[2] !== 'delivery' || segments.length !== 3)
      return Response.json(404, { error: 'no such page' })
    try {
      return Response.json(200, this.metrics.report(segments[1], event.queryStringParameters ?? {}))
    } catch (err) {
      if (err instanceof ValidationError) return Response.json(400, { error: err.message })
      if (err instanceof NotFound) return Response.json(404, { error: err.message })
      throw err
    }
  }
}

const controller = new DeliveryMetricsController(service)
export const handler = async (event) => controller.handle(event)
