import { shown } from '../http/shown.ts'
/**
 * Refuses options that a factory does not know. Throws a `TypeError` that names the nearest known option:
 * `restApi(): unknown option 'stagee'; did you mean 'stage'? It takes ...`. `undefined` stands for no options.
 */
export function checkOptions(factory: string, options: unknown, known: readonly string[]): void {
  if (options === undefined) return
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    throw new TypeError(`${factory}(): options must be an object; got ${shown(options)}`)
  refuseUnknown(`${factory}(): unknown option`, options, known)
}

/** Refuses members that an object among the options does not have, as {@link checkOptions} does; `path` is where it stands. */
export function checkMembers(path: string, value: object, known: readonly string[]): void {
  refuseUnknown(`${path}: unknown member`, value, known)
}

function refuseUnknown(what: string, value: object, known: readonly string[]): void {
  const name = Object.keys(value).find((one) => !known.includes(one))
  if (name === undefined) return
  const near = nearest(name, known)
  throw new TypeError(
    `${what} '${name}';${near === undefined ? '' : ` did you mean '${near}'?`} It takes ${known.join(', ')}.`,
  )
}

/** The known name that one or two slips of the keyboard (a third of the letters at most) turn into `name`. */
function nearest(name: string, known: readonly string[]): string | undefined {
  let best: string | undefined
  let least = Math.max(2, Math.floor(name.length / 3)) + 1
  for (const candidate of known) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase())
    if (distance < least && distance < candidate.length) [best, least] = [candidate, distance]
  }
  return best
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}

/** The options that were given a value. */
export function toldOptions(options: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
}
