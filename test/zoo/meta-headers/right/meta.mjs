const prefix = 'x-meta-'

export function metaOf(headers = {}) {
  const meta = {}
  for (const [name, value] of Object.entries(headers)) {
    const key = name.toLowerCase()
    if (key.startsWith(prefix)) meta[key.slice(prefix.length)] = Array.isArray(value) ? value[0] : value
  }
  return meta
}
