const targets = { docs: 'https://docs.example.com', blog: 'https://blog.example.com' }

export const handler = async (event) => {
  const [root, code, name = 'docs'] = event.path.split('/').filter(Boolean)
  if (root !== 'r') return { statusCode: 404, body: 'not found' }
  const location = Object.hasOwn(targets, name) ? targets[name] : targets.docs
  const status = code === undefined ? 302 : Number(code)
  if (![301, 302, 307, 308].includes(status)) return { statusCode: 404, body: 'not found' }
  return {
    statusCode: status,
    headers: { Location: location },
    body: '',
  }
}
