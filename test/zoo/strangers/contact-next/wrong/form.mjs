const LIMITS = [
  ['name', 120],
  ['email', 254],
  ['message', 4000],
  ['next', 300],
]

export function readForm(event) {
  const type = event.headers['content-type'] ?? ''
  if (type.split(';')[0].trim().toLowerCase() !== 'application/x-www-form-urlencoded') return null
  const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '')
  return new URLSearchParams(text)
}

export function validate(form) {
  const problems = []
  for (const [key, limit] of LIMITS) {
    if ((form.get(key) ?? '').length > limit) problems.push(`${key} is too long`)
  }
  if (problems.length > 0) return problems
  if (!/^[^@\s]+@[^@\s.]+\.[^@\s]+$/.test(form.get('email') ?? '')) problems.push('email is not valid')
  if (!(form.get('message') ?? '').trim()) problems.push('message is empty')
  return problems
}
