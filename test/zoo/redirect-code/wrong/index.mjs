const targets = { docs: 'https://docs.example.com', blog: 'https://blog.example.com' }

export const handler = async (event) => {
  const [root, code, name = 'docs'] = event.path.split('/').filter(Boolean)
  if (root !== 'r') return { statusCode: 404, body: 'not found' }
  const location = Object.hasOwn(targets, name) ? targets[name] : targets.docs
  const status = code ?? 302
  return {
    statusCode: status,
    headers: { Location: location },
    body: '',
  }
}
