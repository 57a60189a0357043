const SALES = [
  { month: '2024-01', region: 'emea', orders: 41, total: 1980.5 },
  { month: '2024-01', region: 'amer', orders: 66, total: 3120 },
  { month: '2024-02', region: 'emea', orders: 38, total: 1702.25 },
  { month: '2024-02', region: 'apac', orders: 12, total: 1049.99 },
  { month: '2024-03', region: 'amer', orders: 71, total: 3544.1 },
]

export function salesRows({ region, minTotal }) {
  return SALES.filter((row) => (region === undefined || row.region === region) && row.total >= minTotal)
}

export function salesByMonth() {
  const months = new Map()
  for (const { month, total } of SALES) months.set(month, (months.get(month) ?? 0) + total)
  return [...months].map(([month, total]) => ({ month, total }))
}
