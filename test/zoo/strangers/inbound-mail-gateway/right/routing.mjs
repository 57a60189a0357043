/** Mailboxes of the help desk: support+acme@in.example.test files under the tenant acme. */
const MAILBOXES = new Map([
  ['support', { queue: 'helpdesk', priority: 'normal' }],
  ['billing', { queue: 'finance', priority: 'normal' }],
  ['security', { queue: 'security', priority: 'high' }],
])

/** @param {string | undefined} to */
export function route(to) {
  const match = /<?([a-z]+)(?:\+([a-z0-9-]+))?@in\.example\.test>?$/i.exec((to ?? '').slice(-200))
  if (!match) return null
  const mailbox = MAILBOXES.get(match[1].toLowerCase())
  return mailbox ? { ...mailbox, tenant: match[2] ?? null } : null
}
