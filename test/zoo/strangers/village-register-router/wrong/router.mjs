export function createRouter() {
  const table = []
  return {
    add(method, template, run) {
      table.push({ method, parts: template.split('/').slice(1), run })
    },
    run(method, path) {
      const parts = path.split('/').slice(1)
      let status = 404
      for (const entry of table) {
        if (entry.parts.length !== parts.length) continue
        const params = new Map()
        const hit = entry.parts.every((part, i) => {
          if (!part.startsWith('{')) return part === parts[i]
          params.set(part.slice(1, -1), parts[i])
          return parts[i] !== ''
        })
        if (!hit) continue
        if (entry.method === method) return entry.run(Object.fromEntries(params))
        status = 405
      }
      return { status, value: { error: status === 404 ? 'not found' : 'method not allowed' } }
    },
  }
}
