export const found = (value) => ({ kind: 'found', value })
export const accepted = (value) => ({ kind: 'accepted', value })
export const empty = () => ({ kind: 'empty' })
export const missing = (what) => ({ kind: 'missing', value: { error: `${what} not found` } })
export const rejected = (reason) => ({ kind: 'rejected', value: { error: reason } })

const STATUS = { found: 200, accepted: 202, empty: 204, missing: 404, rejected: 422 }

export function render(c, result) {
  const status = STATUS[result.kind]
  return c.json(result.value ?? null, status)
}
