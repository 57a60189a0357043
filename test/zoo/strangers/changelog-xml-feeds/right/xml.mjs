const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
const escapeXml = (text) => text.replace(/[&<>"']/g, (character) => ENTITIES[character])

const newest = (entries) => new Date(entries[0]?.date ?? 0)

export function rss(feed, entries) {
  const items = entries.map(
    (entry) =>
      `<item><guid isPermaLink="false">${entry.id}</guid><title>${escapeXml(entry.title)}</title><pubDate>${new Date(entry.date).toUTCString()}</pubDate></item>`,
  )
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${escapeXml(feed.title)}</title>${items.join('')}</channel></rss>`
}

export function atom(feed, entries) {
  const items = entries.map(
    (entry) =>
      `<entry><id>urn:changelog:${entry.id}</id><title>${escapeXml(entry.title)}</title><updated>${new Date(entry.date).toISOString()}</updated></entry>`,
  )
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>${escapeXml(feed.title)}</title><updated>${newest(entries).toISOString()}</updated>${items.join('')}</feed>`
}
