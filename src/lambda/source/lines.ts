/** Offset of a line and column of a text; all count from 0. */
export function offsetOf(text: string, line: number, column: number): number {
  let at = 0
  for (let i = 0; i < line; i++) {
    const next = text.indexOf('\n', at)
    if (next < 0) break
    at = next + 1
  }
  return at + column
}

/** Line and column of an offset in a text. */
export function lineOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length - 1, column: before.at(-1)!.length }
}
