import type { World } from '../../lambda/words/world.ts'
import { onlyAxis, type Axis } from './chance-axes.ts'
import { simplerInstants } from './chance-dates.ts'

/** Whether the same finding shows in a world. */
export type Fails = (world: World) => Promise<boolean>

/**
 * Pins one axis as simply as the finding allows: chance to one number, a date to the first instant of its kind, an order to the
 * smallest seed, time left to the most that is too little. `drawn` is what `Math.random` gave when it failed.
 */
export async function simplestWorld(
  axis: Axis,
  world: World,
  drawn: readonly number[],
  timeoutMs: number,
  fails: Fails,
): Promise<World> {
  const only = onlyAxis(axis, world)
  switch (axis) {
    case 'random':
      return (await constantOf(drawn, fails)) ?? only
    case 'crypto':
      return (
        (await firstFailing(
          [1, 2, 3, 4, 5, 6].map((seed) => ({ crypto: { seed } })),
          fails,
        )) ?? only
      )
    case 'now':
      return (
        (await firstFailing(
          simplerInstants(only.now!).map((now) => ({ now })),
          fails,
        )) ?? only
      )
    case 'order':
      return (
        (await firstFailing(
          [0, 1, 2, 3].map((order) => ({ order })),
          fails,
        )) ?? only
      )
    case 'afterMs':
      return only
    case 'remainingMs':
      return { remainingMs: await mostTooLittle(only.remainingMs!, timeoutMs, fails) }
  }
}

async function firstFailing(worlds: readonly World[], fails: Fails): Promise<World | undefined> {
  for (const world of worlds) if (await fails(world)) return world
  return undefined
}

/** One of the numbers that were drawn, given every time; with as few digits as fail. Never 0, which nobody ever draws. */
async function constantOf(drawn: readonly number[], fails: Fails): Promise<World | undefined> {
  const extremes = [...new Set(drawn)].filter((value) => value > 0).toSorted((a, b) => edge(a) - edge(b))
  for (const value of extremes.slice(0, 4)) {
    if (!(await fails({ random: { always: value } }))) continue
    for (let digits = 1; digits <= 6; digits++)
      for (const shorter of shortenings(value, digits)) {
        const world = { random: { always: shorter } }
        if (await fails(world)) return world
      }
    return { random: { always: value } }
  }
  return undefined
}

/** How near a number is to an end of its range. */
const edge = (value: number) => Math.min(value, 1 - value)

/** Both neighbours with so many digits that are no less likely than the number itself. */
function shortenings(value: number, digits: number): number[] {
  const unit = 10 ** digits
  return [Math.floor(value * unit) / unit, Math.ceil(value * unit) / unit].filter(
    (one) => one > 0 && one < 1 && edge(one) >= edge(value) / 4,
  )
}

/** Bisects between what fails and the function's own timeout, which does not. */
async function mostTooLittle(failing: number, timeoutMs: number, fails: Fails): Promise<number> {
  let [low, high] = [failing, timeoutMs]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (await fails({ remainingMs: middle })) low = middle
    else high = middle
  }
  return low
}
