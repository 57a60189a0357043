export const render = (statusCode, { title }) => ({
  statusCode,
  headers: { 'Content-Type': 'text/html; charset=utf-8' },
  body: `<!doctype html><title>${title}</title>`,
})
