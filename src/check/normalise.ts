/**
 * A message without what changes from request to request, so that it can name a fault: its first line with quoted parts,
 * ids and numbers replaced, at most 80 characters. All the ways in which V8 says that a text is no JSON become one.
 */
export function normaliseMessage(message: string): string {
  const line = message.slice(0, 2_000)
  if (/\bJSON\b/.test(line) && /\b(?:in|of|valid|after|parse)\b[^\n]{0,40}\bJSON\b/.test(line)) return 'invalid JSON'
  const plain = line
    .replace(/(["`])(?:(?!\1)[^\n\\]|\\.)*\1/g, '…')
    .replace(/(?<!\w)'[^'\n]*'/g, '…')
    .replace(/\b[0-9a-f]{8}-[0-9a-f-]{20,}\b/gi, '#')
    .replace(/\b(?=\w*\d)[0-9a-f]{6,}\b/gi, '#')
    .replace(/\d+/g, '#')
  return (plain.split('\n').find((one) => one.trim() !== '') ?? '').trim().replace(/\s+/g, ' ').slice(0, 80)
}
