export class PlanCatalog {
  #plans = new Map([
    ['solo', { id: 'solo', interval: 'month', cents: 900, trial: false }],
    ['team', { id: 'team', interval: 'month', cents: 4900, trial: true }],
    ['business', { id: 'business', interval: 'year', cents: 99_000, trial: false }],
  ])
  get(id) {
    return this.#plans.get(id)
  }
}
