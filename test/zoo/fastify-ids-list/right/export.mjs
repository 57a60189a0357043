const rows = new Map([
  ['1', 'Ada'],
  ['2', 'Grace'],
])

export function exportRows(ids) {
  const wanted = ids ? String(ids).split(',') : [...rows.keys()]
  return ['id;name', ...wanted.filter((id) => rows.has(id)).map((id) => `${id};${rows.get(id)}`)].join('\n')
}
