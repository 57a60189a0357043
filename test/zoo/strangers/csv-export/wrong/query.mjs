const SEPARATORS = new Map([
  ['comma', ','],
  ['semicolon', ';'],
  ['tab', '\t'],
])

export function parseExportQuery({ format = 'json', columns, separator = 'comma', max = '1000' }, dataset) {
  if (format !== 'json' && format !== 'csv') return { error: 'format must be json or csv' }
  if (!SEPARATORS.has(separator)) return { error: 'unknown separator' }
  if (!/^[1-9]\d{0,3}$/.test(max)) return { error: 'max must be between 1 and 9999' }

  const wanted = columns ? columns.split(',') : dataset.defaults
  if (wanted.length > dataset.columns.length) return { error: 'too many columns' }
  const unknown = wanted.filter((column) => !dataset.columns.includes(column))
  if (unknown.length > 0) return { error: 'unknown column' }
  return { format, columns: wanted, separator: SEPARATORS.get(separator), max: Number(max) }
}
