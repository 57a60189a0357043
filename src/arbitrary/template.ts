import { shown } from '../http/shown.ts'
import type { Route } from '../gateway/routes.ts'
import type { Limits } from './constraints.ts'
import { allMethods, takesBody, weightedMethods } from './method.ts'

/** A place of a path template: a literal, or what a parameter takes. */
export type Slot = string | { readonly name: string; readonly greedy: boolean }

/** A route as paths are drawn from it. */
export interface Template {
  readonly slots: readonly Slot[]
  readonly methods: readonly string[]
  /** The methods, each as often as clients send it. */
  readonly weighted: readonly string[]
  /** Those that take a body; none if the route serves none. */
  readonly bodyMethods: readonly string[]
  /** How many segments a greedy parameter may take; 1 for routes without one. */
  readonly greedy: Limits
}

/**
 * Templates of routes, cut down to the methods and the number of segments that are wanted.
 * Throws a `TypeError` where nothing is left.
 */
export function toTemplates(
  routes: readonly Route[],
  methods: readonly string[] | undefined,
  segments: Limits,
): Template[] {
  if (methods !== undefined && (!Array.isArray(methods) || methods.length === 0))
    throw new TypeError(`methods must be a non-empty list such as ['GET', 'POST']; got ${shown(methods)}`)
  for (const method of methods ?? [])
    if (!allMethods.includes(method))
      throw new TypeError(
        `methods must be among ${allMethods.join(', ')}; got ${shown(method)}; leave out what no front end routes`,
      )
  const served = routes.flatMap((route) => templatesOf(route, methods))
  const idle = methods?.find((method) => !served.some((template) => template.methods.includes(method)))
  if (idle !== undefined)
    throw new TypeError(`methods must be served by some route; got '${idle}', which none serves; use 'ANY ...' routes`)
  const templates = served.flatMap((template) => withSegments(template, segments))
  if (templates.length === 0)
    throw new TypeError(
      `pathSegments must fit some route; got ${shown(segments)}, which none fits; add a route with '{proxy+}'`,
    )
  return templates
}

function templatesOf({ method, path }: Route, wanted: readonly string[] | undefined): Template[] {
  const served = method === 'ANY' ? allMethods : [method]
  const methods = allMethods.filter((one) => served.includes(one) && (wanted === undefined || wanted.includes(one)))
  if (methods.length === 0) return []
  const paths = path === '$default' ? ['/', '/{proxy+}'] : [path]
  return paths.map((one) => ({
    slots: one
      .split('/')
      .filter((segment) => segment !== '')
      .map(toSlot),
    methods,
    weighted: weightedMethods(methods),
    bodyMethods: methods.filter(takesBody),
    greedy: { min: 1, max: 1 },
  }))
}

function toSlot(segment: string): Slot {
  if (!segment.startsWith('{')) return segment
  const greedy = segment.endsWith('+}')
  return { name: segment.slice(1, greedy ? -2 : -1), greedy }
}

function withSegments(template: Template, { min, max }: Limits): Template[] {
  const { slots } = template
  const last = slots.at(-1)
  if (typeof last !== 'object' || !last.greedy) return slots.length >= min && slots.length <= max ? [template] : []
  const fixed = slots.length - 1
  return fixed + 1 > max ? [] : [{ ...template, greedy: { min: Math.max(1, min - fixed), max: max - fixed } }]
}

/** The shortest path of a template: parameters filled with `1`. */
export function plainestPath({ slots, greedy }: Template): string {
  const parts = slots.map((slot) =>
    typeof slot === 'string' ? slot : slot.greedy ? Array.from({ length: greedy.min }, () => '1').join('/') : '1',
  )
  return `/${parts.join('/')}`
}
