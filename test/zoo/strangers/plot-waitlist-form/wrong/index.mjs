const SITE = 'plots.example.org'

const page = (statusCode, text) => ({
  statusCode,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<!doctype html><title>Waiting list</title><p>${text}</p>`,
})

const FORM = `<form method="post" action="/waitlist">
<input name="name"><input name="email"><select name="size"><option>half<option>full</select>
<input type="hidden" name="next"></form>`

function readForm(event) {
  const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '')
  return new URLSearchParams(text)
}

function problems(form) {
  const found = []
  const name = form.get('name')?.trim() ?? ''
  if (name.length < 2 || name.length > 80) found.push('name')
  if (!/^[^@\s]+@[^@\s]+$/.test(form.get('email') ?? '')) found.push('email')
  if (!['half', 'full'].includes(form.get('size'))) found.push('size')
  return found
}

// where to go after the form: a page of this site, never another one
function target(next) {
  if (!next || next.length > 500) return '/thanks'
  if (/^https?:/.test(next)) {
    const url = new URL(next)
    return url.host === SITE ? url.href : '/thanks'
  }
  return /^\/[a-z0-9/-]{0,100}$/.test(next) && !next.startsWith('//') ? next : '/thanks'
}

export const handler = async (event) => {
  const { method, path } = event.requestContext.http
  if (path === '/thanks') return page(200, 'You are on the list.')
  if (path !== '/' && path !== '/waitlist') return page(404, 'No such page.')
  if (method === 'GET' || method === 'HEAD') return page(200, FORM)
  if (method !== 'POST' || path !== '/waitlist') return page(405, 'Not allowed.')
  if (!/^application\/x-www-form-urlencoded\b/i.test(event.headers?.['content-type'] ?? ''))
    return page(415, 'Send the form.')

  const form = readForm(event)
  const wrong = problems(form)
  if (wrong.length) return page(422, `Please mend: ${wrong.join(', ')}`)
  return { statusCode: 303, headers: { location: target(form.get('next')) }, body: '' }
}
