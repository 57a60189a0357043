import { smallestNumber } from './shrink-text.ts'
import type { StillShows } from './still-shows.ts'

/** Values that are nested less are walked: this is what bodies usually have. */
const shallow = 5

/** The brackets of so many lists, one in the other. */
const bracketsOf = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)

/** How many brackets it takes in the place of a deep value; undefined where as many as it has levels do not show it. */
export async function fewestBrackets(value: unknown, shows: StillShows<string>): Promise<string | undefined> {
  const depth = depthOf(value)
  if (depth <= shallow || !(await shows(bracketsOf(depth)))) return undefined
  return bracketsOf(await smallestNumber(1, depth, (levels) => shows(bracketsOf(levels))))
}

/**
 * The innermost value of a deep one that still shows it, down to where more than one is held: by one level at a time, then
 * by two for what takes turns (`{ children: [{ children: [] }] }`).
 */
export async function innermost(value: unknown, shows: StillShows<unknown>): Promise<unknown> {
  if (depthOf(value) <= shallow) return value
  let current = value
  for (const step of [1, 2]) {
    const inside = onlyInside(current).filter((_, i) => i % step === 0)
    const last = inside.length - 1
    const left = await smallestNumber(0, last, (levels) => shows(inside[last - levels]))
    current = inside[last - left]
  }
  return current
}

/** A value and the containers in it, for as long as each holds one value only. */
function onlyInside(value: unknown): unknown[] {
  const inside: unknown[] = []
  for (let next = [value]; next.length === 1 && isContainer(next[0]); next = Object.values(next[0]))
    inside.push(next[0])
  return inside
}

function depthOf(value: unknown): number {
  let depth = 0
  for (let level = [value].filter(isContainer); level.length > 0; depth++)
    level = level.flatMap((one) => Object.values(one)).filter(isContainer)
  return depth
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
