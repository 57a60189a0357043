export const QUOTES = ['needed', 'all', 'none']

const wrap = (value) => `"${String(value).replace(/"/g, '""')}"`

function cell(value, quote) {
  switch (quote) {
    case 'all':
      return wrap(value)
    case 'none':
      return String(value).replace(/[",\n]/g, ' ')
    default:
      return /[",\n]/.test(value) ? wrap(value) : String(value)
  }
}

export function toCsv(columns, rows, quote) {
  const lines = [columns, ...rows.map((row) => columns.map((name) => row[name]))]
  return lines.map((line) => line.map((value) => cell(value, quote)).join(',')).join('\r\n') + '\r\n'
}
