// Stripe's retry schedule of our account: four attempts, then the subscription is cancelled.
const STEPS = [
  { attempt: 1, template: 'card-declined', restrict: false },
  { attempt: 2, template: 'card-declined-again', restrict: false },
  { attempt: 3, template: 'last-reminder', restrict: true },
  { attempt: 4, template: 'goodbye', restrict: true },
]

export function stepFor(attempt) {
  return STEPS.find((s) => s.attempt === attempt) ?? STEPS.at(-1)
}
