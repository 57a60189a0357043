import type { LiveWorld } from './live-world.ts'
import { disguised } from '../patch/patch-method.ts'

/** The world that the running code is in, if it is in one. */
export type CurrentWorld = () => LiveWorld | undefined

/** How many numbers are told. */
const mostDrawn = 10

/** Replaces a method of an object, for as long as there are worlds. */
export type Replace = <T extends object, K extends keyof T>(
  object: T,
  name: K,
  replacement: (original: T[K]) => T[K],
) => void

/** Makes `Math.random` ask the world. */
export function patchRandom(current: CurrentWorld, replace: Replace): void {
  replace(Math, 'random', (original) =>
    disguised(original, () => {
      const live = current()
      if (live === undefined) return original()
      const drawn = (live.numbers ?? original)()
      const { met } = live
      met.random = (met.random ?? 0) + 1
      if (met.random <= mostDrawn) met.drawn = [...(met.drawn ?? []), drawn]
      return drawn
    }),
  )
}
