const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text) => text.replace(/[&<>"]/g, (char) => ENTITIES[char])

export const RENDERERS = [
  {
    type: 'application/json',
    contentType: 'application/json',
    render: (article) => JSON.stringify(article),
  },
  {
    type: 'text/html',
    contentType: 'text/html; charset=utf-8',
    render: ({ title, text }) => `<!doctype html><title>${escape(title)}</title><p>${escape(text)}</p>`,
  },
  {
    type: 'text/plain',
    contentType: 'text/plain; charset=utf-8',
    render: ({ title, text }) => `${title}\n\n${text}\n`,
  },
]
