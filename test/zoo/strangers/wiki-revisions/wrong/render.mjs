const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeHtml = (text) => text.replace(/[&<>"]/g, (character) => ESCAPES[character])
const slugify = (title) => title.trim().toLowerCase().replace(/\s+/g, '-')

/** A deliberately small markdown: headings, emphasis, wiki links. */
export function renderHtml(space, text) {
  return escapeHtml(text)
    .split(/\n{2,}/)
    .map((block) => (block.startsWith('# ') ? `<h1>${block.slice(2)}</h1>` : `<p>${block}</p>`))
    .join('\n')
    .replace(/\*([^*\n]+)\*/g, '<em>$1</em>')
    .replace(
      /\[\[([^\]\n]+)\]\]/g,
      (_, title) => `<a href="/wiki/${space}/${encodeURIComponent(slugify(title))}">${title}</a>`,
    )
}
