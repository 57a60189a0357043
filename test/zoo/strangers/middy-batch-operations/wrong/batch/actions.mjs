import { contacts } from './contacts.mjs'

const actions = new Map([
  [
    'tag',
    ({ id, tag }) =>
      contacts.has(id) && typeof tag === 'string'
        ? { ok: true, id, tag }
        : { ok: false, error: 'unknown contact or tag' },
  ],
  ['delete', ({ id }) => (contacts.has(id) ? { ok: true, id } : { ok: false, error: 'unknown contact' })],
  ['noop', () => ({ ok: true })],
])

export function execute(operation) {
  if (operation === null || typeof operation !== 'object') return { ok: false, error: 'not an operation' }
  const action = actions.get(operation.action)
  return action ? action(operation) : { ok: false, error: 'unknown action' }
}
