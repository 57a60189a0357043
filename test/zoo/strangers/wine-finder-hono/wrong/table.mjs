const ROWS = [
  { region: 'mosel', name: 'Brauneberger', price: 18, year: 2019 },
  { region: 'mosel', name: 'Graacher', price: 12, year: 2021 },
  { region: 'mosel', name: 'Ockfener', price: 31, year: 2015 },
  { region: 'mosel', name: 'Wehlener', price: 24, year: 2018 },
  { region: 'rioja', name: 'Alta', price: 14, year: 2020 },
  { region: 'rioja', name: 'Najera', price: 40, year: 2010 },
  { region: 'rioja', name: 'Oja', price: 22, year: 2016 },
  { region: 'douro', name: 'Pinhao', price: 27, year: 2017 },
]
const SORT_KEY = { byPrice: 'price', byYear: 'year' }

class ValidationException extends Error {
  name = 'ValidationException'
}

/** Stands in for DocumentClient.query in tests and on the demo stack. */
export async function query({ IndexName, region, Limit, ExclusiveStartKey }) {
  const sortKey = IndexName ? SORT_KEY[IndexName] : 'name'
  const rows = ROWS.filter((r) => r.region === region).sort((a, b) => (a[sortKey] < b[sortKey] ? -1 : 1))
  let from = 0
  if (ExclusiveStartKey) {
    if (typeof ExclusiveStartKey[sortKey] !== (sortKey === 'name' ? 'string' : 'number')) {
      throw new ValidationException('The provided starting key is invalid')
    }
    from = rows.findIndex((r) => r[sortKey] > ExclusiveStartKey[sortKey])
    if (from < 0) from = rows.length
  }
  const Items = rows.slice(from, from + Limit)
  const last = Items.at(-1)
  const more = from + Limit < rows.length
  return {
    Items,
    LastEvaluatedKey:
      more && last ? { region, name: last.name, ...(IndexName && { [sortKey]: last[sortKey] }) } : undefined,
  }
}
