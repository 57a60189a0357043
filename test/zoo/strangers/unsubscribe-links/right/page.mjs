const escape = (text) => text.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c])

export const page = (title, text) =>
  `<!doctype html><title>${escape(title)}</title><main><h1>${escape(title)}</h1><p>${escape(text)}</p></main>`
