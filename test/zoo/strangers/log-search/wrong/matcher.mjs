export const MODES = ['text', 'prefix', 'wildcard']

const escape = (text) => text.replace(/[.+^${}()|\\]/g, '\\$&')

/** "GET * 50?" : a star is any run of characters, a question mark any single one. */
function wildcard(pattern) {
  const source = escape(pattern).replace(/\*+/g, '.*').replaceAll('?', '.')
  const expression = new RegExp(`^${source}$`, 'i')
  return (text) => expression.test(text)
}

export function matcher(q, mode) {
  const needle = q.toLowerCase()
  switch (mode) {
    case 'wildcard':
      return wildcard(q)
    case 'prefix':
      return (text) => text.toLowerCase().startsWith(needle)
    default:
      return (text) => text.toLowerCase().includes(needle)
  }
}
