/** The least that somebody asks for who complains of too little: zod, ajv, joi, class-validator and those who write their own. */
const least =
  /(?:(>=|>|at least|less than|fewer than|shorter than|(?:greater|longer|more) than(?: or equal to)?)\s*|"?minimum"?(?: of| is|:)?\s*)(-?\d+(?:\.\d+)?)\s*(char|item|element|entr)?/gi

const mostOfIt = 50

/** A value that is just enough for a complaint of a validator: a number, a text of so many characters or a list of so many members. */
export function leastWanted(issue: string): number | string | string[] | undefined {
  const told = [...issue.matchAll(least)]
  const [, how = '', digits = '', unit] = told.find(([, , , of]) => of !== undefined) ?? told[0] ?? []
  if (digits === '') return undefined
  const isStrict = /^(?:>|(?:greater|longer|more) than)$/i.test(how) || issue.includes('"inclusive":false')
  const enough = Number(digits) + Number(isStrict)
  const isText = unit?.toLowerCase() === 'char' || issue.includes('"origin":"string"')
  const isList = (unit !== undefined && !isText) || issue.includes('"origin":"array"')
  if (!isText && !isList) return enough
  if (!Number.isInteger(enough) || enough < 1 || enough > mostOfIt) return undefined
  return isText ? 'a'.repeat(enough) : Array.from({ length: enough }, () => 'a')
}
