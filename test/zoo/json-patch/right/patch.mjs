const keyOf = (path) => path.replace(/^\//, '')

export function apply(document, { op, path, from, value }) {
  switch (op) {
    case 'add':
    case 'replace':
      return { ...document, [keyOf(path)]: value }
    case 'remove': {
      const { [keyOf(path)]: gone, ...rest } = document
      return rest
    }
    case 'move':
      return apply(document, { op: 'add', path, value: document[keyOf(String(from))] })
    default:
      return document
  }
}
