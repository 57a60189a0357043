const types = new Map([
  ['png', { mime: 'image/png' }],
  ['pdf', { mime: 'application/pdf' }],
  ['csv', { mime: 'text/csv' }],
])

export function typeOf(filename) {
  const extension = filename.split('.').pop().toLowerCase()
  return types.get(extension)?.mime ?? 'application/octet-stream'
}
