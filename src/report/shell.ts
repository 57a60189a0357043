import { escapeText } from './escape.ts'

/** One word for sh and bash in single quotes: nothing in it is expanded. `##[` is broken up for the GitHub runner. */
export function shellWord(text: string): string {
  return `'${text.replaceAll("'", `'\\''`).replaceAll('##[', `##''[`)}'`
}

/** True if the text can be typed into a UTF-8 terminal and read there: no control or invisible characters. */
export function isTypeable(text: string): boolean {
  return escapeText(text.replaceAll('##[', '')) === text.replaceAll('##[', '')
}

/**
 * A format for `printf` that makes exactly these bytes: octal escapes, which POSIX knows (`\x` it does not).
 * With single quotes, ready to be typed.
 */
export function printfFormat(bytes: Uint8Array): string {
  let format = ''
  for (const byte of bytes) {
    if (byte === 0x25) format += '%%'
    else if (byte === 0x5c) format += '\\\\'
    else if (byte === 0x27 || byte < 0x20 || byte > 0x7e) format += `\\${byte.toString(8).padStart(3, '0')}`
    else format += String.fromCharCode(byte)
  }
  return `'${format.replaceAll('##[', '##\\133')}'`
}
