import * as fc from 'fast-check'
import type { Dictionary } from '../../arbitrary/dictionary.ts'
import { drawRequests } from '../../arbitrary/draw.ts'
import type { HttpRequest } from '../../http/request.ts'
import type { Shaped } from './shaped.ts'
import { requestWith } from '../request/request-with.ts'
import { arbitraryOf } from './schema-arbitrary.ts'
import { valuesOfSchema } from './schema-values.ts'

/** Most requests that are listed before others are drawn, and most values of one schema among them. */
const mostListed = 60
const mostValues = 20

/**
 * Requests that fit the schemas of their routes, with texts of the source where those fit: first what nobody looked at of what each allows
 * one by one, then whatever is drawn.
 */
export function* shapedRequests(
  shaped: readonly Shaped[],
  { values }: Dictionary,
  seed: number,
): Generator<HttpRequest, never> {
  const lists = shaped
    .filter(({ isTried }) => !isTried)
    .map(({ base, schema, place }) =>
      valuesOfSchema(schema, mostValues).map((value) => requestWith(base, place, value)),
    )
  const listed = Array.from({ length: mostValues }, (_, i) => lists.flatMap((list) => list.slice(i, i + 1))).flat()
  yield* listed.slice(0, mostListed)
  const one = ({ base, schema, place }: Shaped) =>
    arbitraryOf(schema, values).map((value) => requestWith(base, place, value))
  const draw = drawRequests(fc.oneof(...shaped.map(one)), seed)
  for (;;) yield draw()
}
