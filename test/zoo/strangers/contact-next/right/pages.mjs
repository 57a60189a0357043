const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
])
const escape = (text) => text.replace(/[&<>"']/g, (c) => ENTITIES.get(c))

export const page = (title, text) => `<!doctype html><title>${title}</title><h1>${title}</h1><p>${text}</p>`

export const formPage = (problems, message) => `<!doctype html><title>Contact</title>
${problems.map((problem) => `<p class="problem">${escape(problem)}</p>`).join('\n')}
<form method="post" action="/contact">
  <input name="name"><input name="email" type="email" required>
  <input name="website" class="hidden" tabindex="-1">
  <textarea name="message">${escape(message.slice(0, 4000))}</textarea>
  <button>Send</button>
</form>`
