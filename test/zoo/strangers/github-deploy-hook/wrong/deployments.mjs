const TARGETS = new Map([
  ['refs/heads/main', 'production'],
  ['refs/heads/develop', 'staging'],
])

export function planFor(payload) {
  const target = TARGETS.get(payload.ref)
  if (!target || payload.deleted === true) return { action: 'none' }
  return { action: 'deploy', target, revision: typeof payload.after === 'string' ? payload.after : null }
}
