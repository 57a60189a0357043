const AMOUNT = /^\d{1,18}$/
const SIDES = new Set(['debit', 'credit'])

const fail = (reason) => ({ success: false, reason })

export function parseEntries({ body = '', isBase64Encoded }) {
  let payload
  try {
    payload = JSON.parse(isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body)
  } catch {
    return fail('Body must be JSON')
  }
  if (!Array.isArray(payload?.entries) || payload.entries.length < 2 || payload.entries.length > 100) {
    return fail('A journal has 2 to 100 entries')
  }
  const entries = []
  for (const [index, entry] of payload.entries.entries()) {
    const { account, side, amount } = entry ?? {}
    if (typeof account !== 'string' || !/^\d{4}$/.test(account)) return fail(`entries[${index}].account is invalid`)
    if (!SIDES.has(side)) return fail(`entries[${index}].side is invalid`)
    if (typeof amount !== 'string' || !AMOUNT.test(amount)) return fail(`entries[${index}].amount is invalid`)
    entries.push({ account, side, amount: BigInt(amount) })
  }
  return { success: true, entries }
}
