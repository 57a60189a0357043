import { RenewalCalculator } from './renewal.calculator.mjs'
import { PlanCatalog } from './plan.catalog.mjs'
import { parsePreview } from './preview.query.mjs'

class PreviewController {
  constructor(plans, calculator) {
    this.plans = plans
    this.calculator = calculator
  }
  handle(event) {
    if (event.httpMethod !== 'GET' || event.resource !== '/plans/{planId}/renewals') {
      return this.send(404, { message: 'Not found' })
    }
    const plan = this.plans.get(event.pathParameters?.planId)
    if (!plan) {
      return this.send(404, { message: 'Unknown plan' })
    }
    const { value, problems } = parsePreview(event.queryStringParameters ?? {})
    if (problems.length > 0) {
      return this.send(400, { message: 'Invalid query', problems })
    }
    return this.send(200, { plan: plan.id, renewals: this.calculator.preview(plan, value) })
  }
  send(statusCode, payload) {
    return { statusCode, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(payload) }
  }
}

const controller = new PreviewController(new PlanCatalog(), new RenewalCalculator())
export const handler = async (event) => controller.handle(event)
