const MAX_FIELDS = 50

function decode(text) {
  return decodeURIComponent(text.replace(/\+/g, ' '))
}

/** The fields of a urlencoded form; of a field given twice the last one counts. */
export function parseForm(body) {
  const fields = new Map()
  for (const pair of body.split('&').slice(0, MAX_FIELDS)) {
    if (pair === '') continue
    const at = pair.indexOf('=')
    const name = at < 0 ? pair : pair.slice(0, at)
    const value = at < 0 ? '' : pair.slice(at + 1)
    fields.set(decode(name), decode(value))
  }
  return fields
}
