/** What validators say of a value that is none of those that they take: ajv, zod, joi, class-validator and those who write their own. */
const noneOf =
  /\b(?:one of|allowed values|valid options?|must be in|equal to constant)\b(?: the)?(?: (?:following|allowed))?(?: values?| options?)?:?\s*(.*)/is

const quoted = /["'`]([^"'`\\]{1,40})\\?["'`]/g

/** The values that a complaint names; none where it names none, undefined for any other complaint. */
export function optionsIn(issue: string): readonly string[] | undefined {
  const list = noneOf.exec(issue)?.[1]
  if (list === undefined) return undefined
  const said = Array.from(list.matchAll(quoted), ([, text]) => text!).filter((text) => !/^[\s,|\]}:]*$/.test(text))
  if (said.length > 0) return said
  return list
    .split(/\s*(?:[,|]|\bor\b|\band\b)\s*/)
    .flatMap((text) => /^\[?\(?([\w-][\w.:+/-]{0,38})\]?\)?\W*$/.exec(text)?.[1] ?? [])
}
