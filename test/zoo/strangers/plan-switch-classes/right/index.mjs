import { BillingError, NotFoundError, ValidationError } from './errors.mjs'
import { PlanSwitchService, toPreview, toReceipt } from './service.mjs'
import { SubscriptionRepository } from './subscriptions.mjs'
const json = (statusCode, data) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(data),
})
function withErrors(fn) {
  return async (event) => {
    try {
      return await fn(event)
    } catch (err) {
      if (err instanceof BillingError) return json(err.status, { error: err.name, message: err.message })
      throw err
    }
  }
}
class Controller {
  #service
  constructor(service) {
    this.#service = service
  }
  handle(event) {
    const hit = /^\/subscriptions\/(\w+)\/switch$/.exec(event.path)
    if (!hit || event.httpMethod !== 'POST') throw new NotFoundError('route')
    const change = this.#service.plan(hit[1], this.#body(event))
    return event.queryStringParameters?.preview === 'true' ? json(200, toPreview(change)) : json(202, toReceipt(change))
  }
  #body(event) {
    const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString() : (event.body ?? '')
    try {
      return Object(JSON.parse(text))
    } catch {
      throw new ValidationError('body must be JSON')
    }
  }
}
const controller = new Controller(new PlanSwitchService(new SubscriptionRepository()))
export const handler = withErrors((event) => controller.handle(event))
