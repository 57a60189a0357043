export const DEFAULTS = Object.freeze({ edition: 'int', size: 5, hidden: [] })

export const writePrefs = (prefs) => Buffer.from(JSON.stringify(prefs)).toString('base64url')

// The cookie is the reader's to edit: whatever is odd in it falls back to the default.
export function readPrefs(cookie) {
  if (!cookie) return DEFAULTS
  try {
    const stored = JSON.parse(Buffer.from(cookie, 'base64url').toString('utf8'))
    const size = Number.isInteger(stored.size) && stored.size > 0 ? Math.min(stored.size, 20) : DEFAULTS.size
    const hidden = Array.isArray(stored.hidden) ? stored.hidden : DEFAULTS.hidden
    return { ...DEFAULTS, ...stored, size, hidden }
  } catch {
    return DEFAULTS
  }
}
