const RATES = {
  EUR: { USD: 1.09, JPY: 163.2, CHF: 0.96 },
  USD: { EUR: 0.91, JPY: 149.8, CHF: 0.88 },
  JPY: { EUR: 0.0061, USD: 0.0067 },
  CHF: { EUR: 1.04, USD: 1.13, JPY: 170.1 },
}

export const convert = (amount, source, target) => {
  if (source === target) return { credited: amount, rate: '1.0000' }
  const rate = RATES[source][target]
  if (rate === undefined) return null
  return { credited: Math.round(amount * rate * 100) / 100, rate: rate.toFixed(4) }
}
