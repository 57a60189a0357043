const FIRST = 1785551234567890000n

const entries = [
  'Opened the account',
  'Verified the address',
  'Added a card',
  'Changed the plan',
  'Paid invoice 7',
  'Invited a colleague',
  'Paid invoice 8',
].map((title, index) => ({ id: FIRST + BigInt(index) * 4096n, title }))

export function pageAfter(after, limit) {
  const rest = entries.filter((entry) => entry.id > after)
  return { rows: rest.slice(0, limit), more: rest.length > limit }
}
