import type { Trial } from '../session/session.ts'

/** How often something showed when it was tried anew, and the first trial that showed it; no tries where the room had ended. */
export interface Confirmed {
  readonly trial: Trial | undefined
  readonly shown: number
  readonly tries: number
}

/** Tries something again, at least once, for as long as there is time. What the end of the runner's room cuts short is no try. */
export async function confirm(
  tries: number,
  shows: (i: number) => Promise<Trial | undefined>,
  hasTime: () => boolean = () => true,
  isSpent: () => boolean = () => false,
): Promise<Confirmed> {
  let trial: Trial | undefined
  let shown = 0
  let i = 0
  for (; i < tries && (i === 0 || hasTime()); i++) {
    const again = await shows(i)
    if (again === undefined && isSpent()) break
    if (again === undefined) continue
    trial ??= again
    shown++
  }
  return { trial, shown, tries: i }
}
