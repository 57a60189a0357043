function split(line) {
  const cells = []
  for (const found of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)) {
    cells.push((found[1] !== undefined ? found[1].replace(/""/g, '"') : found[2]).trim())
  }
  return cells
}

export function readTable(text) {
  const all = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
  const [first = '', ...rest] = all
  return { header: split(first).map((name) => name.toLowerCase()), lines: rest.map(split) }
}
