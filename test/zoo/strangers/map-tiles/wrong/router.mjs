const escape = (text) => text.replace(/[.*+?^$()|[\]\\]/g, '\\$&')

export class Router {
  routes = []

  get(template, handle) {
    const pattern = escape(template).replace(/\{(\w+)\}/g, '(?<$1>\\d{1,8})')
    this.routes.push({ method: 'GET', pattern: new RegExp(`^${pattern}$`), handle })
    return this
  }

  dispatch(method, path) {
    for (const route of this.routes) {
      if (route.method !== method) continue
      const match = route.pattern.exec(path)
      if (match) return route.handle(match.groups ?? {})
    }
    return undefined
  }
}
