/**
 * What must not reach a terminal, a log or an annotation as it is: C0 and C1 controls, line and paragraph separators,
 * zero-width and bidirectional marks, byte order marks and lone surrogates.
 */
const unsafe =
  // eslint-disable-next-line no-control-regex -- control characters are the point
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\u{e0000}-\u{e007f}]/gu

const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/**
 * The text with everything invisible or dangerous as a JavaScript escape. Backslashes are left alone.
 * `##[` is broken up too: the GitHub runner takes it for a command anywhere in a line.
 */
export function escapeText(text: string): string {
  return text.replace(unsafe, escapeOf).replaceAll('##[', '##\\x5b')
}

function escapeOf(character: string): string {
  const known = short[character]
  if (known !== undefined) return known
  const code = character.codePointAt(0)!
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`
  return code < 0x10000 ? `\\u${code.toString(16).padStart(4, '0')}` : `\\u{${code.toString(16)}}`
}
