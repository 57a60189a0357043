const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export const escapeHtml = (text) => text.replace(/[&<>"]/g, (char) => ENTITIES[char])
export const escapeRegExp = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

export const wordStart = (prefix) => new RegExp(`^${escapeRegExp(prefix)}`, 'i')

export function highlightTerms(title, terms) {
  const pattern = new RegExp(`(${terms.map(escapeRegExp).join('|')})`, 'gi')
  return title
    .split(pattern)
    .map((piece, index) => (index % 2 === 1 ? `<mark>${escapeHtml(piece)}</mark>` : escapeHtml(piece)))
    .join('')
}
