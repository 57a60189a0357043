const limits = { anonymous: { requests: 60, retryAfter: 30 } }
let used = 0
let since = Date.now()

/** Undefined while requests are left, else how the client is told to come back. */
export function limited(plan) {
  if (Date.now() - since > 60_000) {
    since = Date.now()
    used = 0
  }
  return ++used > limits.anonymous.requests ? limits[plan] : undefined
}
