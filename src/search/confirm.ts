import type { Trial } from './session.ts'

/** How often something showed when it was tried anew, and the first trial that showed it. */
export interface Confirmed {
  readonly trial: Trial | undefined
  readonly shown: number
  readonly tries: number
}

/** Tries something again, at least once, for as long as there is time. */
export async function confirm(
  tries: number,
  shows: (i: number) => Promise<Trial | undefined>,
  hasTime: () => boolean = () => true,
): Promise<Confirmed> {
  let trial: Trial | undefined
  let shown = 0
  let i = 0
  for (; i < tries && (i === 0 || hasTime()); i++) {
    const again = await shows(i)
    if (again === undefined) continue
    trial ??= again
    shown++
  }
  return { trial, shown, tries: i }
}
