function splitLine(line) {
  const cells = []
  let cell = ''
  let quoted = false
  for (let i = 0; i < line.length; i++) {
    const ch = line[i]
    if (ch === '"' && quoted && line[i + 1] === '"') {
      cell += '"'
      i++
    } else if (ch === '"') quoted = !quoted
    else if (ch === ',' && !quoted) {
      cells.push(cell)
      cell = ''
    } else cell += ch
  }
  cells.push(cell)
  return cells
}

export function parseCsv(text) {
  const [first, ...rest] = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((l) => l.trim() !== '')
  const header = splitLine(first ?? '').map((h) => h.trim().toLowerCase())
  const rows = rest.map((line, n) => {
    const cells = splitLine(line)
    const row = new Map([['line', n + 2]])
    header.forEach((h, i) => {
      if (i < cells.length) row.set(h, cells[i].trim())
    })
    return row
  })
  return { header, rows }
}
