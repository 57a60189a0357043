import type { HeaderLine } from '../../src/http/headers.ts'

/** All values of a header in order, whatever the casing of its name. */
export function headerValues(headers: readonly HeaderLine[], name: string): string[] {
  const wanted = name.toLowerCase()
  return headers.filter(([own]) => own.toLowerCase() === wanted).map(([, value]) => value)
}
