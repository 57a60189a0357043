import { FIELDS, TENANTS } from './data.mjs'

export class ODataError extends Error {}

const OPERATORS = {
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
  gt: (a, b) => a > b,
  lt: (a, b) => a < b,
}

/** `plan eq 'team' and mrr gt 100` */
export function parseFilter(text) {
  const tests = text.split(/ and /i).map((clause) => {
    const match = /^(\w+) (eq|ne|gt|lt) (?:'([^']*)'|(\d+(?:\.\d+)?))$/.exec(clause.trim())
    if (!match || !FIELDS.includes(match[1])) throw new ODataError(`Cannot read the filter "${clause}"`)
    const [, field, operator, text, number] = match
    return (row) => OPERATORS[operator](row[field], text ?? Number(number))
  })
  return (row) => tests.every((test) => test(row))
}

export function parseOrder(text) {
  const [field, direction = 'asc'] = text.trim().split(/\s+/)
  if (!FIELDS.includes(field) || !['asc', 'desc'].includes(direction)) throw new ODataError(`Cannot order by "${text}"`)
  const sign = direction === 'desc' ? -1 : 1
  return (a, b) => sign * (a[field] > b[field] ? 1 : a[field] < b[field] ? -1 : 0)
}

export function parseSelect(text) {
  const fields = text.split(',').map((field) => field.trim())
  const unknown = fields.find((field) => !FIELDS.includes(field))
  if (unknown !== undefined) throw new ODataError(`Unknown field "${unknown}"`)
  return (row) => Object.fromEntries(fields.map((field) => [field, row[field]]))
}

/** Only `$expand=Tenant` exists. */
export function parseExpand(text) {
  if (text !== 'Tenant') throw new ODataError(`Cannot expand "${text}"`)
  return (row) => {
    const { name, country } = TENANTS.get(row.tenantId)
    return { ...row, Tenant: { name, country } }
  }
}
