export class CardError extends Error {
  constructor(line, message) {
    super(`line ${line}: ${message}`)
    this.name = 'CardError'
  }
}

const KINDS = ['individual', 'org', 'group']

export function parseCards(text) {
  const cards = []
  let card = null
  // unfold first: a line that starts with a blank goes on the line before it
  const rows = text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/)
  rows.forEach((row, index) => {
    if (row.trim() === '') return
    const at = row.indexOf(':')
    if (at < 1) throw new CardError(index + 1, 'expected NAME:value')
    const [name, ...params] = row.slice(0, at).toUpperCase().split(';')
    const value = row.slice(at + 1).trim()
    if (name === 'BEGIN') {
      if (card) throw new CardError(index + 1, 'cards cannot be nested')
      card = { kind: 'individual', fn: null, n: null, org: null, emails: [], phones: [], members: [] }
      return
    }
    if (!card) throw new CardError(index + 1, 'outside a card')
    switch (name) {
      case 'END':
        cards.push(card)
        card = null
        break
      case 'KIND':
        card.kind = value.toLowerCase()
        if (!KINDS.includes(card.kind)) throw new CardError(index + 1, `unknown kind ${value}`)
        break
      case 'FN':
        card.fn = value || null
        break
      case 'N':
        card.n = value.split(';')
        break
      case 'ORG':
        card.org = value
        break
      case 'EMAIL':
        card.emails.push(value.toLowerCase())
        break
      case 'TEL':
        card.phones.push({ number: value.replace(/[^\d+]/g, ''), types: params })
        break
      case 'MEMBER':
        card.members.push(value)
        break
    }
  })
  if (card) throw new CardError(rows.length, 'card is not closed')
  return cards
}
