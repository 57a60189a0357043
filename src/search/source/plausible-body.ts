import { put as setKey } from '../../gateway/maps.ts'

/** Whether the last name of a path is a key that a client can choose; a method says what kind of value is expected, an index that there is a list. */
export function isOwnKey(path: readonly string[]): boolean {
  const last = path.at(-1)!
  if (path.length > 4 || /^\d+$/.test(last)) return false
  const isMethod = last in String.prototype || last in Array.prototype || last in Number.prototype
  return !isMethod || keysToo.has(last) || (path.length === 1 && keysOnTop.has(last))
}

/** Methods that nobody calls, and names that keys have as often: the subject of a token is its `sub`. */
const keysToo = new Set(
  'anchor at big blink bold fixed fontcolor fontsize italics link match normalize repeat search small strike sub sup'.split(
    ' ',
  ),
)

/** Methods of lists that are more often keys where the value is the whole body. */
const keysOnTop = new Set('entries fill filter find keys length sort values'.split(' '))

/** A JSON value that has all learned body keys, each with the value known for it: a list if all are of its members. */
export function plausibleBody(body: ReadonlyMap<string, unknown>): unknown {
  const isList = body.size > 0 && [...body.keys()].every((key) => /^\d+\./.test(key))
  const root = (isList ? [] : {}) as Record<string, unknown>
  for (const [key, value] of body) put(root, key.split('.'), value)
  return root
}

function put(root: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let at: Record<string, unknown> = root
  path.forEach((name, i) => {
    if (i === path.length - 1) {
      const old: unknown = at[name]
      // A copy: further keys may be put into it.
      if (typeof old !== 'object' || old === null) setKey(at, name, structuredClone(value))
      return
    }
    const next: unknown = Object.hasOwn(at, name) ? at[name] : undefined
    if (typeof next === 'object' && next !== null) at = next as Record<string, unknown>
    else {
      const made: unknown = /^\d+$/.test(path[i + 1]!) ? [] : {}
      setKey(at, name, made)
      at = made as Record<string, unknown>
    }
  })
}
