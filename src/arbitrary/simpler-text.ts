/** Simpler forms of a text, most drastic first. Runs of percent-escapes stay whole where that can be. */
export function* simplerTexts(text: string): Generator<string> {
  if (text === '') return
  yield ''
  yield '1'
  yield 'a'
  const units = text.match(/(?:%[0-9A-Fa-f]{2})+|[\s\S]/gu) ?? []
  if (units.length > 2) {
    const half = units.length >> 1
    yield units.slice(0, half).join('')
    yield units.slice(half).join('')
  }
  if (units.length > 1) {
    yield units.slice(1).join('')
    yield units.slice(0, -1).join('')
    // one character in the middle may be all that matters
    if (units.length <= 64)
      for (let i = 1; i < units.length - 1; i++) yield [...units.slice(0, i), ...units.slice(i + 1)].join('')
  }
  if (/[A-Z]/.test(text)) yield text.toLowerCase()
  if (units.length === 1 && text.length > 3) for (const escape of new Set(text.match(/%../g))) yield escape
}
