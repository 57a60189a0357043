const LANGUAGES = { en: 'English', de: 'Deutsch', it: 'Italiano', pl: 'Polski' }
const PURPOSES = ['analytics', 'marketing', 'personalisation']
const YEAR = 365 * 24 * 60 * 60

const TEXTS = {
  en: { title: 'We value your privacy', accept: 'Save my choice' },
  de: { title: 'Ihre Privatsphäre ist uns wichtig', accept: 'Auswahl speichern' },
  it: { title: 'La tua privacy è importante', accept: 'Salva la scelta' },
  pl: { title: 'Cenimy Twoją prywatność', accept: 'Zapisz wybór' },
}

function json(statusCode, payload) {
  return {
    statusCode,
    headers: { 'Content-Type': 'application/json; charset=utf-8', Vary: 'Cookie' },
    body: JSON.stringify(payload),
  }
}

function withCookies(response, cookies) {
  if (cookies.length === 0) return response
  return { ...response, multiValueHeaders: { 'Set-Cookie': cookies } }
}

function cookie(name, value, maxAge = YEAR) {
  return `${name}=${value}; Path=/; Max-Age=${maxAge}; SameSite=Lax; Secure`
}

function findHeader(event, name) {
  for (const [key, value] of Object.entries(event.headers ?? {})) {
    if (key.toLowerCase() === name) return value
  }
  return undefined
}

function readConsent(event) {
  const pairs = (findHeader(event, 'cookie') ?? '').split(';').map((pair) => pair.trim())
  const stored = pairs.find((pair) => pair.startsWith('consent='))
  if (!stored) return null
  const granted = stored.slice('consent='.length).split('.')
  return Object.fromEntries(PURPOSES.map((purpose) => [purpose, granted.includes(purpose)]))
}

function parseBody(event) {
  try {
    const text = event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString('utf8') : event.body
    const parsed = JSON.parse(text ?? '')
    return parsed !== null && typeof parsed === 'object' ? parsed : null
  } catch {
    return null
  }
}

function saveConsent(event) {
  const choice = parseBody(event)
  if (!choice) return json(400, { error: 'Send the choice as a JSON object' })

  const granted = []
  for (const purpose of PURPOSES) {
    const value = choice[purpose] ?? false
    if (typeof value !== 'boolean') return json(422, { error: `${purpose} must be true or false` })
    if (value) granted.push(purpose)
  }

  const cookies = [cookie('consent', granted.join('.') || 'none')]
  if (choice.language !== undefined) {
    if (typeof choice.language !== 'string' || !Object.hasOwn(LANGUAGES, choice.language)) {
      return json(422, { error: 'Unsupported language' })
    }
    // Remembering the language needs no consent of its own.
    cookies.push(cookie('lang', choice.language))
  }
  return withCookies(json(200, { granted }), cookies)
}

function banner(event) {
  const language = event.queryStringParameters?.lang ?? 'en'
  const texts = Object.hasOwn(TEXTS, language) ? TEXTS[language] : TEXTS.en
  return json(200, { ...texts, purposes: PURPOSES, current: readConsent(event) })
}

export async function handler(event) {
  const route = `${event.httpMethod} ${event.path}`
  switch (route) {
    case 'GET /consent':
      return banner(event)
    case 'POST /consent':
      return saveConsent(event)
    case 'DELETE /consent':
      return withCookies(json(200, { granted: [] }), [cookie('consent', '', 0)])
    case 'GET /consent/languages':
      return json(200, LANGUAGES)
    default:
      return json(404, { error: 'Not found' })
  }
}
