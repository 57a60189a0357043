import { ParameterValidationError, Router } from '@aws-lambda-powertools/event-handler/http'
import { registerReports } from './reports/routes.mjs'

const quiet = { debug() {}, info() {}, warn() {}, error() {} }

export const app = new Router({ logger: quiet })

app.errorHandler([URIError, ParameterValidationError], async () => ({
  statusCode: 400,
  body: JSON.stringify({ message: 'malformed path' }),
}))

app.get('/', async () => ({ reports: ['revenue', 'customers'] }))
registerReports(app)
