const COUPONS = new Map(
  Object.entries({
    WELCOME10: { kind: 'percent', value: 10 },
    ANNUAL20: { kind: 'percent', value: 20, plans: ['pro', 'scale'] },
    LAUNCH15: { kind: 'amount', value: 1500 },
    REFER5: { kind: 'amount', value: 500 },
    TRY30: { kind: 'trial', value: 30 },
    TRY14: { kind: 'trial', value: 14, plans: ['starter'] },
  }),
)

// how two coupons go together, by their kinds in alphabetical order
const STACKING = {
  'amount+amount': { keep: 'best' },
  'amount+percent': { keep: 'both', first: 'percent' },
  'amount+trial': { keep: 'both', first: 'trial' },
  'percent+percent': { keep: 'best' },
  'percent+trial': { keep: 'both', first: 'trial' },
  'trial+trial': { keep: 'best' },
}

export function lookup(code, plan) {
  const coupon = COUPONS.get(code)
  if (!coupon) return { error: `unknown coupon ${code}` }
  if (coupon.plans && !coupon.plans.includes(plan)) return { error: `${code} is not valid for ${plan}` }
  return { coupon: { code, ...coupon } }
}

export function stack(coupons) {
  if (coupons.length < 2) return coupons
  const [a, b] = coupons
  const rule = STACKING[[a.kind, b.kind].sort().join('+')]
  if (rule.keep === 'best') return [a.value >= b.value ? a : b]
  return a.kind === rule.first ? [a, b] : [b, a]
}

export function apply(total, coupons) {
  const result = { total, trialDays: 0, applied: [] }
  for (const c of coupons) {
    if (c.kind === 'percent') result.total -= Math.round((result.total * c.value) / 100)
    else if (c.kind === 'amount') result.total = Math.max(0, result.total - c.value)
    else result.trialDays += c.value
    result.applied.push(c.code)
  }
  return result
}
