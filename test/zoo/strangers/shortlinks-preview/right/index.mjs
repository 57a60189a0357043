const LINKS = new Map([
  ['docs', { target: 'https://example.com/documentation', permanent: true, owner: 'platform' }],
  ['party', { target: 'https://example.com/events/summer-2024', permanent: false, owner: 'hr' }],
  ['status', { target: 'https://status.example.com/', permanent: false, owner: 'sre' }],
])

const json = (statusCode, data) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(data),
})

const html = (statusCode, body) => ({
  statusCode,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body,
})

const redirect = ({ target, permanent }) => ({
  statusCode: permanent ? 301 : 302,
  headers: { location: target, 'cache-control': permanent ? 'public, max-age=3600' : 'no-store' },
  body: '',
})

const wantsJson = (event) => {
  const accept = Object.entries(event.headers ?? {}).find(([name]) => name.toLowerCase() === 'accept')
  return accept ? accept[1].includes('application/json') : false
}

/** Shows where a link leads without going there. */
function preview(code, link, event) {
  const view = { code, target: link.target, permanent: link.permanent }
  if (wantsJson(event)) {
    return json(200, view)
  }
  return html(200, `<p>${code} leads to <a rel="nofollow" href="${link.target}">${link.target}</a></p>`)
}

export const handler = async (event) => {
  if (event.httpMethod !== 'GET' && event.httpMethod !== 'HEAD') return json(405, { error: 'method not allowed' })
  if (event.path === '/links') return json(200, [...LINKS.keys()])

  // a plus after the code asks for the preview, as bit.ly has it
  const match = /^\/l\/([a-z0-9]{2,16})(\+?)$/.exec(event.path ?? '')
  const link = match ? LINKS.get(match[1]) : undefined
  if (!link) return wantsJson(event) ? json(404, { error: 'no such link' }) : html(404, '<p>No such link.</p>')

  const query = event.queryStringParameters ?? {}
  if (match[2] === '+' || query.preview === '1') return preview(match[1], link, event)
  return redirect(link)
}
