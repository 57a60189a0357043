export const PLANS = {
  free: { price: 0, limits: { perDay: 100, burst: 5 } },
  starter: { price: 19, limits: { perDay: 5000, burst: 20 } },
  business: { price: 149, limits: { perDay: 100000, burst: 200 } },
  internal: { price: 0, unlimited: true },
}
