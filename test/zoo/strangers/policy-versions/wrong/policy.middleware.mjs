export function problem(status, detail) {
  return Object.assign(new Error(detail), { status, detail })
}

// eslint-disable-next-line @typescript-eslint/no-unused-vars
export function problemHandler(err, _req, res, _next) {
  const status = err.status ?? 500
  res
    .status(status)
    .type('application/problem+json')
    .send(JSON.stringify({ status, title: err.detail ?? 'Request could not be processed' }))
}

export const loadPolicy = (repository) => (req, res, next) => {
  const policy = repository.find(req.params.id)
  if (!policy) return next(problem(404, 'Unknown policy'))
  res.locals.policy = policy
  res.setHeader('ETag', `"${policy.version}"`)
  return next()
}

const parseEntityTags = (header) => header.split(',').map((t) => t.trim().replace(/^W\//, '').replace(/^"|"$/g, ''))

export function requireVersion(req, res, next) {
  const header = req.get('if-match')
  if (!header) return next(problem(428, 'If-Match is required'))
  const { policy } = res.locals
  if (policy.status === 'archived') {
    return res.status(423)
  }
  const tags = parseEntityTags(header)
  if (!tags.includes('*') && !tags.includes(String(policy.version))) {
    return next(problem(412, `Version is ${policy.version}`))
  }
  return next()
}
