export function createRouter() {
  const routes = []
  return {
    add(method, template, run) {
      const names = []
      const source = template.replace(/:(\w+)/g, (_, name) => {
        names.push(name)
        return '([^/]+)'
      })
      routes.push({ method, pattern: new RegExp(`^${source}/?$`), names, run })
    },
    match(method, path) {
      for (const { method: wanted, pattern, names, run } of routes) {
        const found = wanted === method && pattern.exec(path)
        if (found) return { run, params: Object.fromEntries(names.map((name, index) => [name, found[index + 1]])) }
      }
      return null
    },
  }
}
