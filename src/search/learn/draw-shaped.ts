import * as fc from 'fast-check'
import type { Dictionary } from '../../arbitrary/dictionary.ts'
import { drawRequests } from '../../arbitrary/draw.ts'
import type { HttpRequest } from '../../http/request.ts'
import type { Shaped } from './learn-schemas.ts'
import { requestWith } from '../request-with.ts'
import { arbitraryOf } from '../schema/schema-arbitrary.ts'

/** Draws requests that fit the schemas of their routes, with texts of the source where those fit. */
export function drawShaped(shaped: readonly Shaped[], { values }: Dictionary, seed: number): () => HttpRequest {
  const one = ({ base, schema, place }: Shaped) =>
    arbitraryOf(schema, values).map((value) => requestWith(base, place, value))
  return drawRequests(fc.oneof(...shaped.map(one)), seed)
}
