import type { HeaderLine } from './headers.ts'

/** Cookies of all `cookie` lines, split as front ends do: on `;` and the blanks after it; nothing is decoded. */
export function requestCookies(headers: readonly HeaderLine[]): string[] {
  const cookies: string[] = []
  for (const [name, value] of headers)
    if (name.length === 6 && name.toLowerCase() === 'cookie')
      for (const piece of value.split(';')) {
        const cookie = piece.trim()
        if (cookie !== '') cookies.push(cookie)
      }
  return cookies
}
