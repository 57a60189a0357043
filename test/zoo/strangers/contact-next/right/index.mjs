import { page, formPage } from './pages.mjs'
import { readForm, validate } from './form.mjs'

const SITE = 'https://www.harbour-ceramics.example'

const html = (statusCode, body, headers = {}) => ({
  statusCode,
  headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
  body,
})

/** Where to go after the form; never off the site. */
function destination(next) {
  const target = URL.canParse(next || '/thanks', SITE) ? new URL(next || '/thanks', SITE) : null
  return target?.origin === SITE ? target.href : `${SITE}/thanks`
}

function submit(event) {
  const form = readForm(event)
  if (!form) return html(415, page('Unsupported', 'Please use the form.'))
  const problems = validate(form)
  if (problems.length > 0) return html(422, formPage(problems, form.get('message') ?? ''))
  // A bot fills every field, people never see this one.
  if (form.get('website')) return html(200, page('Thanks', 'We will be in touch.'))
  return {
    statusCode: 303,
    headers: { location: destination(form.get('next')), 'cache-control': 'no-store' },
    body: '',
  }
}

export const handler = async (event) => {
  const { method } = event.requestContext.http
  switch (event.rawPath) {
    case '/contact':
      if (method === 'GET') return html(200, formPage([], ''))
      if (method === 'POST') return submit(event)
      return html(405, page('Not allowed', 'Use GET or POST.'), { allow: 'GET, POST' })
    case '/thanks':
      return html(200, page('Thanks', 'We will be in touch.'))
    default:
      return html(404, page('Not found', 'There is no such page.'))
  }
}
