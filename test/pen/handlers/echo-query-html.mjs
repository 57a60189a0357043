const escapes = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
])
const escape = (text) => text.replace(/[&<>"']/g, (char) => escapes.get(char))

export const handler = async (event) => {
  const lists = event.multiValueQueryStringParameters ?? {}
  const rows = Object.entries(lists).map(([key, values]) => `<dt>${escape(key)}<dd>${escape(values.join(', '))}`)
  return {
    statusCode: 200,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
    body: `<!doctype html><dl>${rows.join('')}</dl>`,
  }
}
