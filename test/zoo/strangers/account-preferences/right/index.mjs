import { authenticate } from './session.mjs'

const LANGUAGES = ['en', 'de', 'sv', 'fr']
const THEMES = ['light', 'dark', 'system']
const CHANNELS = ['email', 'push', 'sms']

class HttpError extends Error {
  constructor(statusCode, message) {
    super(message)
    this.statusCode = statusCode
  }
}

function json(statusCode, payload) {
  return {
    statusCode,
    headers: { 'content-type': 'application/json', 'cache-control': 'private, no-store' },
    body: JSON.stringify(payload),
  }
}

function isObject(value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function parseJson(event) {
  if (!event.body) throw new HttpError(400, 'Expected a JSON body')
  const text = event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString() : event.body
  let parsed
  try {
    parsed = JSON.parse(text)
  } catch {
    throw new HttpError(400, 'Invalid JSON')
  }
  if (!isObject(parsed)) throw new HttpError(400, 'Expected an object')
  return parsed
}

function mergeNotifications(current, wanted) {
  const merged = { ...current }
  for (const [channel, enabled] of Object.entries(wanted)) {
    if (!CHANNELS.includes(channel)) throw new HttpError(422, 'Unknown notification channel')
    if (typeof enabled !== 'boolean') throw new HttpError(422, 'Channels are switched with true or false')
    merged[channel] = enabled
  }
  return merged
}

function applyPatch(preferences, patch) {
  const next = { ...preferences }
  if (patch.language !== undefined) {
    if (!LANGUAGES.includes(patch.language)) throw new HttpError(422, 'Unsupported language')
    next.language = patch.language
  }
  if (patch.theme !== undefined) {
    if (!THEMES.includes(patch.theme)) throw new HttpError(422, 'Unsupported theme')
    next.theme = patch.theme
  }
  if (patch.notifications !== undefined) {
    if (!isObject(patch.notifications)) {
      throw new HttpError(422, 'notifications must be an object')
    }
    next.notifications = mergeNotifications(preferences.notifications, patch.notifications)
  }
  return next
}

export async function handler(event) {
  try {
    const { method } = event.requestContext.http
    const path = event.rawPath.replace(/\/+$/, '')

    if (path !== '/me' && path !== '/me/preferences') throw new HttpError(404, 'Not found')

    const session = authenticate(event)
    if (!session) throw new HttpError(401, 'Please sign in')
    const { user } = session

    if (path === '/me') {
      if (method !== 'GET') throw new HttpError(405, 'Method not allowed')
      return json(200, { id: session.userId, name: user.name })
    }

    switch (method) {
      case 'GET':
        return json(200, user.preferences)
      case 'PATCH': {
        if (!session.scope.includes('write')) throw new HttpError(403, 'Read-only session')
        user.preferences = applyPatch(user.preferences, parseJson(event))
        return json(200, user.preferences)
      }
      default:
        throw new HttpError(405, 'Method not allowed')
    }
  } catch (error) {
    if (error instanceof HttpError) return json(error.statusCode, { error: error.message })
    throw error
  }
}
