const SEATS = { stalls: 112, circle: 64, balcony: 40 }
const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escape = (text) => text.replace(/[&<>"]/g, (c) => ESCAPES[c])

function cookie(event, name) {
  for (const pair of event.cookies ?? []) {
    const cut = pair.indexOf('=')
    if (cut > 0 && pair.slice(0, cut) === name) return pair.slice(cut + 1)
  }
  return null
}

// what the last step left for the next page: {"text": "...", "status": 409}
function flashOf(event) {
  const value = cookie(event, 'flash')
  if (!value) return null
  try {
    const flash = JSON.parse(Buffer.from(value, 'base64url').toString('utf8'))
    return typeof flash?.text === 'string' && flash.text ? flash : null
  } catch {
    return null
  }
}

function html(statusCode, content, cookies = []) {
  return {
    statusCode,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    cookies,
    body: `<!doctype html><title>Velvet</title>${content}`,
  }
}

export const handler = async (event) => {
  const area = event.rawPath.slice(1)
  if (event.requestContext.http.method !== 'GET') return html(405, '<p>Only GET</p>')
  if (area === '') {
    return html(
      200,
      Object.keys(SEATS)
        .map((a) => `<a href="/${a}">${a}</a>`)
        .join(' '),
    )
  }
  if (!Object.hasOwn(SEATS, area)) return html(404, '<p>No such area</p>')

  const seats = `<h1>${area}</h1><p>${SEATS[area]} seats</p>`
  const flash = flashOf(event)
  if (!flash) return html(200, seats)

  const status = flash.status ?? 200
  return html(status, `<p class="flash">${escape(flash.text)}</p>${seats}`, ['flash=; Max-Age=0; Path=/; HttpOnly'])
}
