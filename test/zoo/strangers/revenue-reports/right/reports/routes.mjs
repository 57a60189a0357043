import { parsePeriod } from './period.mjs'
import { revenueOf, customersOf } from './figures.mjs'

export function registerReports(app) {
  const report =
    (figure) =>
    async ({ req }) => {
      const params = new URL(req.url).searchParams
      const buckets = parsePeriod(params)
      return { buckets: buckets.map((bucket) => ({ bucket, value: figure(bucket) })) }
    }

  app.get('/reports/revenue', report(revenueOf))
  app.get('/reports/customers', report(customersOf))
}
