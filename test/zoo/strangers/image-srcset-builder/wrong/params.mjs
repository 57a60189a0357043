export class BadRequest extends Error {}

export function integerParam(query, name, fallback) {
  const text = query[name]
  if (text === undefined || text === '') return fallback
  if (!/^-?\d{1,5}$/.test(text)) throw new BadRequest(`${name} must be an integer`)
  return Number(text)
}
