/** Prices are in cents per seat. `enterprise` is negotiated per contract. */
export const PLANS = {
  starter: { name: 'Starter', prices: { month: 900, year: 9000 }, maxSeats: 10 },
  team: { name: 'Team', prices: { month: 1900, year: 19000 }, maxSeats: 200 },
  enterprise: { name: 'Enterprise', prices: null, maxSeats: 100000 },
}

export const COUPONS = {
  LAUNCH20: { percentOff: 20, plans: ['starter', 'team'] },
  PARTNER10: { percentOff: 10, plans: ['team', 'enterprise'] },
}

export const TENANTS = {
  acme: { plan: 'starter', seats: 8, renews: '2024-09-01' },
  globex: { plan: 'team', seats: 40, renews: '2024-07-15' },
}
