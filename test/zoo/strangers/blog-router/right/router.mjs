function decode(segment) {
  try {
    return decodeURIComponent(segment)
  } catch {
    return null
  }
}

const split = (path) => path.split('/').filter((segment) => segment !== '')

function bind(pattern, segments) {
  if (pattern.length !== segments.length) return null
  const params = {}
  for (const [index, part] of pattern.entries()) {
    const value = decode(segments[index])
    if (value === null) return null
    if (part.startsWith(':')) params[part.slice(1)] = value
    else if (part !== value) return null
  }
  return params
}

export function createRouter() {
  const routes = []
  return {
    on(method, pattern, handle) {
      routes.push({ method, pattern: split(pattern), handle })
    },
    match(method, path) {
      const segments = split(path ?? '/')
      const methods = []
      for (const route of routes) {
        const params = bind(route.pattern, segments)
        if (!params) continue
        if (route.method === method) return { handle: route.handle, params, methods }
        methods.push(route.method)
      }
      return { handle: null, params: {}, methods }
    },
  }
}
