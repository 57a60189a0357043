const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escapeHtml = (text) => text.replace(/[&<>"]/g, (char) => ENTITIES[char])

/** Returns a function that wraps every occurrence of one of the words in <mark>. */
export function highlighter(words) {
  if (words.length === 0) return escapeHtml
  const pattern = new RegExp(`(${words.join('|')})`, 'i')
  return (text) =>
    text
      .split(pattern)
      .map((part, index) => (index % 2 === 1 ? `<mark>${escapeHtml(part)}</mark>` : escapeHtml(part)))
      .join('')
}
