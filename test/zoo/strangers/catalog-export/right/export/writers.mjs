// RFC 4180
const csvCell = (value) => {
  const text = String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

// TSV has no quoting, so separators become blanks
const tsvCell = (value) => String(value).replace(/[\t\r\n]+/g, ' ')

export const WRITERS = {
  csv: { contentType: 'text/csv; charset=utf-8', separator: ',', cell: csvCell },
  tsv: { contentType: 'text/tab-separated-values; charset=utf-8', separator: '\t', cell: tsvCell },
}
