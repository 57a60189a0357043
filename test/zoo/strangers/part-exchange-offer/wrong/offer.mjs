import { GRADES, LENDERS } from './lenders.mjs'

const isMoney = (n) => typeof n === 'number' && n >= 0 && n <= 1_000_000

const pick = (table, key) => (typeof key === 'string' && Object.hasOwn(table, key) ? table[key] : undefined)

export function validate(body) {
  const errors = []
  if (!body || typeof body !== 'object' || Array.isArray(body)) return ['body must be an object']
  if (!isMoney(body.deposit)) errors.push('deposit must be an amount')
  const px = body.partExchange
  if (px === undefined) return errors
  if (typeof px !== 'object' || px === null) return [...errors, 'partExchange must be an object']
  if (!isMoney(px.bookValue)) errors.push('partExchange.bookValue must be an amount')
  if (!pick(GRADES, px.grade)) errors.push('partExchange.grade must be a, b or c')
  const owed = px.settlement
  if (owed === undefined) return errors
  if (typeof owed !== 'object' || owed === null) return [...errors, 'settlement must be an object']
  if (!pick(LENDERS, owed.lender)) errors.push('settlement.lender is not one we settle with')
  if (!isMoney(owed.amount)) errors.push('settlement.amount must be an amount')
  if (owed.early !== undefined && typeof owed.early !== 'boolean') errors.push('settlement.early must be true or false')
  return errors
}

export function equity(px) {
  if (!px) return 0
  const value = Math.round(px.bookValue * GRADES[px.grade])
  if (!px.settlement) return value
  const lender = LENDERS[px.settlement.lender]
  const fee = px.settlement.early ? lender.exit.fee : 0
  return value - px.settlement.amount - fee
}
