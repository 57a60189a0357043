/** Names that stand for the event, or for what was read from it, by what they stand for: `params`, `event.queryStringParameters`. */
type Names = Map<string, string>

/** What is known not to be of the event. */
const other = '_.other'

const word = String.raw`[A-Za-z_$][\w$]*`
const events = [
  // exports.handler = async (request) =>, export default middy(async (request) =>, async function baseHandler(request)
  String.raw`(?:\bexports?\b|handler\b)[^\n;{}]*?\(\s*(${word})\s*[,:)]`,
  String.raw`(?:\bexports?\b|handler\b)[^\n;{}()]*?=\s*(?:async\s+)?(${word})\s*=>`,
  String.raw`(${word})\??\s*:\s*[\w.]*Event(?:V2)?\b`,
].map((source) => new RegExp(source, 'gi'))

/** `({ body: text, headers })` of a handler: the parameter that is the event, taken apart. */
const takenParameter = /(?:\bexports?\b|handler\b)[^\n;{}]*?\(\s*\{([^{}]*)\}\s*[,:)]/gi

const assignment = new RegExp(
  String.raw`(?:(?:const|let|var)\s+\{(?<taken>[^{}]*)\}|(?<![\w$.])(?<name>${word}))\s*(?::\s*[\w$.<>[\]|, ]+)?\s*=(?![=>])\s*(?<value>[^;\n]*)`,
  'g',
)

const read = new RegExp(
  String.raw`^(?<parse>JSON\.parse\(\s*)?(?<base>${word})(?<path>(?:[?!]?\.${word})*)!?(?:\s+as\s[^)]*)?(?<end>\s*\))?$`,
)

/** A longer line is of a bundle: nobody reads it, and looking through it takes long. */
const longestLine = 1_000

/**
 * A line in which names are written out that the source above it gives to the event and to parts of it: `params.id` as
 * `event.queryStringParameters.id`. Only names of plain reads and of `JSON.parse` of them.
 */
export function eventNames(above: string, line: string): (text: string) => string {
  const source = dotted([...above.split('\n').filter((one) => one.length <= longestLine), line].join('\n'))
  const names: Names = new Map()
  for (const pattern of events) for (const [, name] of source.matchAll(pattern)) names.set(name!, 'event')
  for (const [, taken = ''] of source.matchAll(takenParameter)) take(names, taken, 'event')
  for (const { groups = {} } of source.matchAll(assignment)) {
    const value = readOf(names, groups['value']!.replace(/\s*(?:,|\/\/.*)?\s*$/, ''))
    if (groups['taken'] !== undefined) take(names, groups['taken'], value)
    else if (value !== groups['name']) names.set(groups['name']!, value ?? other)
  }
  return (text) => written(names, dotted(text))
}

/** `event['body']` as `event.body`. */
function dotted(text: string): string {
  return text.replace(/(?:\?\.)?\[\s*(['"])([A-Za-z_$][\w$]*)\1\s*\]/g, '.$2')
}

/** What a value reads of the event; undefined for anything else. */
function readOf(names: Names, value: string): string | undefined {
  const { parse, base, path = '', end } = read.exec(value)?.groups ?? {}
  if (base === undefined || (parse === undefined) !== (end === undefined)) return undefined
  const of = names.get(base) ?? (base === 'event' ? base : undefined)
  if (of === undefined || of === other) return undefined
  return parse === undefined ? of + path : `JSON.parse(${of}${path})`
}

/** The names that `{ body, headers: sent }` gives; what has a default is not what was read. */
function take(names: Names, taken: string, of: string | undefined): void {
  for (const member of taken.split(',')) {
    const [, key, name = key] = /^\s*([\w$]+)\s*(?::\s*([\w$]+))?\s*$/.exec(member) ?? []
    if (key !== undefined) names.set(name!, of === undefined ? other : `${of}.${key}`)
  }
}

function written(names: Names, text: string): string {
  return text.replace(/(?<![\w$.'"`])[A-Za-z_$][\w$]*(?![\w$]|\s*:)/g, (name) => names.get(name) ?? name)
}
