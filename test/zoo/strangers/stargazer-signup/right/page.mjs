const MARKS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export const escape = (s) => s.replace(/[&<>"]/g, (c) => MARKS[c])
export const page = (title, body) => `<!doctype html><title>${escape(title)}</title><main>${body}</main>`
