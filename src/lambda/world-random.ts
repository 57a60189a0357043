import type { LiveWorld } from './live-world.ts'
import { disguised, patchMethod } from './patch-method.ts'

/** The world that the running code is in, if it is in one. */
export type CurrentWorld = () => LiveWorld | undefined

/** How many numbers are told. */
const mostDrawn = 10

/** Makes `Math.random` ask the world. Returns what undoes it. */
export function patchRandom(current: CurrentWorld): () => void {
  return patchMethod(Math, 'random', (original) =>
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
