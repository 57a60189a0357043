import type { HttpRequest } from '../../http/request.ts'
import type { World } from '../../lambda/words/world.ts'
import { shownBy, type ChanceRuns } from './chance-runs.ts'
import type { Trial } from '../session/session.ts'

/** How often a world is tried before it is reported, and how many of those times on a container that is wholly new. */
const tries = 5
const containers = 2

/** What trying again showed. */
export interface Confirmed {
  readonly trial: Trial
  readonly shown: number
  readonly tries: number
}

/** Tries a request in a world on several new containers; undefined if not every wholly new one shows the finding. */
export async function confirmWorld(
  runs: ChanceRuns,
  request: HttpRequest,
  world: World,
  signature: string,
): Promise<Confirmed | undefined> {
  let trial: Trial | undefined
  let shown = 0
  for (let i = 0; i < tries; i++) {
    const again = await runs.run(request, world, 'confirm', i < containers ? 'container' : 'instance')
    if (shownBy(again, signature)) {
      trial ??= again
      shown++
    } else if (i < containers) return undefined
  }
  return trial && { trial, shown, tries }
}
