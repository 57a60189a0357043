const isNode = (value) => value !== null && typeof value === 'object'

/** RFC 6901: "/address/city" => ["address", "city"]; null if it is no pointer into the document. */
export function parsePointer(text) {
  if (typeof text !== 'string' || !text.startsWith('/') || text.length > 200) return null
  return text
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** The object which holds the last key of the pointer, or null. */
export function parentOf(doc, keys) {
  let node = doc
  for (const key of keys.slice(0, -1)) {
    if (!Object.hasOwn(node, key) || !isNode(node[key])) return null
    node = node[key]
  }
  return node
}

export function valueAt(doc, keys) {
  return keys.reduce((node, key) => node[key], doc)
}
