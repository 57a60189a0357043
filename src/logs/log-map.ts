import { put } from '../gateway/maps.ts'

/**
 * A map as execution logs print it, `{Accept=*\/*, X-Tag=a, b}`. A comma followed by a name and `=` begins the next
 * entry, so a value that holds such a text is read as two: the log does not tell them apart.
 */
export function parseLogMap(text: string): Record<string, string> {
  const map: Record<string, string> = {}
  const trimmed = text.trim()
  if (!trimmed.startsWith('{')) return map
  const inner = trimmed.endsWith('}') ? trimmed.slice(1, -1) : trimmed.slice(1)
  let name: string | undefined
  let value = ''
  for (const piece of inner.split(', ')) {
    const mark = piece.indexOf('=')
    if (mark > 0 && /^[^\s=,;"]+$/.test(piece.slice(0, Math.min(mark, 200)))) {
      if (name !== undefined) put(map, name, value)
      name = piece.slice(0, mark)
      value = piece.slice(mark + 1)
    } else if (name !== undefined) value += `, ${piece}`
  }
  if (name !== undefined) put(map, name, value)
  return map
}
