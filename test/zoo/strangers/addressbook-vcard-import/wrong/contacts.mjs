export function displayName(card) {
  if (card.fn) return card.fn
  if (card.kind === 'org') return card.org ?? 'Unnamed organisation'
  if (card.kind === 'group') {
    const first = card.members[0].replace(/^(mailto|urn:uuid):/i, '')
    return card.members.length > 1 ? `${first} and ${card.members.length - 1} more` : first
  }
  if (card.n) return [card.n[1], card.n[0]].filter(Boolean).join(' ')
  return card.emails[0] ?? 'Unnamed contact'
}

export const toContact = (card) => ({
  name: displayName(card),
  kind: card.kind,
  emails: [...new Set(card.emails)],
  phone: card.phones.find((p) => p.types.includes('TYPE=CELL'))?.number ?? card.phones[0]?.number ?? null,
})
