const DELIMITERS = { comma: ',', semicolon: ';', tab: '\t' }

const field = (value, delimiter) => {
  const text = value === null ? '' : String(value)
  return text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export function toCsv(rows, columns, delimiterName) {
  const delimiter = DELIMITERS[delimiterName]
  const lines = rows.map((row) => columns.map((column) => field(row[column], delimiter)).join(delimiter))
  return [columns.join(delimiter), ...lines, ''].join('\r\n')
}

/** The value of a content-disposition header for a download of that name. */
export function attachment(filename) {
  const safe = filename.replace(/[^\x20-\x7e]|["\\/]/g, '_')
  return `attachment; filename="${safe}"`
}
