import type { HeaderLine } from '../../http/headers.ts'
import type { Shaped } from '../schema/shaped.ts'
import { routeOf } from '../request/request-key.ts'
import type { HttpRequest } from '../../http/request.ts'
import type { Follower } from '../follow/follow.ts'
import { standIn, type Knowledge } from '../known/knowledge.ts'
import type { Looker } from '../known/looker.ts'
import { jsonOf } from '../request/request-values.ts'
import { requestWith } from '../request/request-with.ts'
import type { NamedSchema, Schema } from '../schema/schema.ts'
import { withTextsOf } from '../schema/known-texts.ts'
import { leastOf, valuesOfSchema } from '../schema/schema-values.ts'
import { markedPath, marksPath } from '../follow/sought-paths.ts'
import { render, slotOf } from '../source/value-encodings.ts'

/** Most values of a schema that are tried at one route, and most routes with schemas. */
const mostValues = 30
const mostShaped = 12
const mostPaths = 6

/** With the texts of how many requests a schema is filled in. */
const mostThrough = 4

/** Numbers beyond this are no part of what is looked at. */
const large = 1_000

/** Tries the schemas of the source where nobody says which route is meant. */
export interface SchemaLearner {
  /** Tries all schemas at a route, and what the one that is taken there allows. */
  tryAt(base: HttpRequest): Promise<void>
  /** Tries them again where nobody was let in before, with headers that let one in. */
  tryBehind(headers: readonly HeaderLine[]): Promise<void>
  /** The routes that take schemas, also at the paths where requests got further, and with the texts of those that got through. */
  shapedAt(requests: readonly HttpRequest[], through: readonly HttpRequest[]): readonly Shaped[]
}

export function makeSchemaLearner(
  schemas: readonly NamedSchema[],
  known: Knowledge,
  look: Looker['look'],
  follower: Follower,
): SchemaLearner {
  const shaped: Shaped[] = []
  /** Where whoever asks is turned away before anything is read. */
  const walled: { readonly place: Shaped['place']; readonly base: HttpRequest }[] = []

  async function tryAt(base: HttpRequest): Promise<void> {
    if (/^(?:GET|HEAD|DELETE)$/.test(base.method)) await tryIn('query', base)
    // Who is found by GET may take more by POST.
    if (base.method === 'GET') await tryIn('body', { ...base, method: 'POST' })
    else if (base.method.startsWith('P')) await tryIn('body', base)
  }

  async function tryIn(place: Shaped['place'], base: HttpRequest): Promise<void> {
    const meant = schemas.filter((one) => (one.place ?? 'body') === place)
    if (meant.length === 0 || shaped.length >= mostShaped) return
    const { answer: refusal } = await look(requestWith(base, place, {}))
    if (/^40[13]/.test(refusal) && walled.length < mostShaped) walled.push({ place, base })
    const tried: { readonly schema: Schema; readonly answer: string; readonly isLetIn: boolean }[] = []
    for (const { schema: told } of meant) {
      let schema = told
      const ask = async (value: unknown) => (await look(requestWith(base, place, value))).answer
      // Where nothing has to be there, what is no such value tells whether anybody looks.
      const answer = await ask(isTaken(refusal) ? withNone(schema) : leastOf(schema))
      // Some say what is wrong with 200.
      const mayBeError = isTaken(refusal) && answer === refusal && schema.required !== undefined
      let isLetIn = mayBeError ? (await ask(leastOf(schema))) !== refusal : isTaken(answer) && !isTaken(refusal)
      // Where nothing has to be there, a check of its own may want one of them: `at least one field`.
      if (!isLetIn && answer === refusal && !isTaken(refusal) && schema.type === 'object' && isEmpty(leastOf(schema))) {
        schema = { ...schema, minProperties: 1 }
        isLetIn = isTaken(await ask(leastOf(schema)))
      }
      tried.push({ schema, answer, isLetIn })
    }
    const taken = tried.filter(({ isLetIn }) => isLetIn)
    const other = tried.filter(({ answer }) => answer !== '' && statusOf(answer) !== statusOf(refusal))
    for (const { schema } of (taken.length > 0 ? taken : other).slice(0, 2)) {
      const keyOf = (one: Shaped) => `${routeOf(one.base)} ${JSON.stringify(one.schema)}`
      const one: Shaped = { base, schema, place }
      if (!shaped.some((other) => keyOf(other) === keyOf(one))) shaped.push(one)
      const start = requestWith(base, place, marked(schema, leastOf(schema), []))
      const path = markedPath(base.path, [])
      follower.add({ core: path === base.path ? [start] : [{ ...start, path }, start], more: [] })
      for (const value of valuesOfSchema(schema, mostValues))
        if (!hasLarge(value)) await look(requestWith(base, place, value))
    }
  }

  /** A value of which free texts are marks; what fits a pattern stands for itself. */
  function marked(schema: Schema, value: unknown, path: readonly string[]): unknown {
    if (Array.isArray(value))
      return value.map((one: unknown, i) => marked(schema.items ?? {}, one, [...path, String(i)]))
    if (typeof value === 'object' && value !== null) {
      const { properties = schema.anyOf?.find((one) => one.properties)?.properties ?? {} } = schema
      return Object.fromEntries(
        Object.entries(value).map(([name, one]) => [name, marked(properties[name] ?? {}, one, [...path, name])]),
      )
    }
    if (typeof value !== 'string' || schema.enum !== undefined || path.length === 0) return value
    if (schema.pattern !== undefined || schema.format !== undefined) {
      standIn(known, value)
      return value
    }
    const mark = render(slotOf(known.encodings, 'body', path.join('.')))
    const { minLength = 0, maxLength = Infinity } = schema
    return mark.length >= minLength && mark.length <= maxLength ? mark : value
  }

  return {
    tryAt,
    async tryBehind(headers) {
      if (headers.length === 0) return
      for (const { place, base } of walled.splice(0))
        await tryIn(place, { ...base, headers: [...base.headers, ...headers] })
      await follower.run(true)
    },
    shapedAt: (requests, through) =>
      shaped.flatMap((one): Shaped[] => {
        const { path, method } = one.base
        const like = markedPath(path, [])
        const isLike = (other: HttpRequest) =>
          other.method === method && (fitsPath(other.path, like) || isNextTo(other.path, path))
        const paths = new Set([path, ...requests.filter(isLike).map((other) => other.path)])
        const filled = one.place === 'body' ? filledIn(one.schema, through.filter(isLike).map(jsonOf)) : []
        return [...paths].slice(0, mostPaths).flatMap((at): Shaped[] => {
          const base = { ...one.base, path: at }
          const plain: Shaped = { ...one, base, ...(at === path && { isTried: true }) }
          return [plain, ...filled.map((schema) => ({ ...one, base, schema }))]
        })
      }),
  }
}

/** Whether a path is another with something in place of its marks. */
function fitsPath(path: string, like: string): boolean {
  const [parts, others] = [like.split('/'), path.split('/')]
  return (
    others.length === parts.length &&
    others.every((part, i) => part === parts[i] || marksPath({ path: `/${parts[i]}` }))
  )
}

/** Whether only one segment of a longer path is another, as where it tells rows apart. */
function isNextTo(path: string, other: string): boolean {
  const [parts, others] = [path.split('/'), other.split('/')]
  const differing = parts.filter((part, i) => part !== others[i])
  return parts.length > 2 && others.length === parts.length && differing.length === 1 && !marksPath({ path })
}

/** The schema filled in with the texts of each value: which of them go together nothing else says. */
function filledIn(schema: Schema, values: readonly unknown[]): Schema[] {
  const made = values.map((value) => withTextsOf(schema, value)).filter((one) => one !== schema)
  return [...new Map(made.map((one) => [JSON.stringify(leastOf(one)), one])).values()].slice(0, mostThrough)
}

/** What is counted up to a large number takes long while it is looked at; exploring tries it. */
const hasLarge = (value: unknown): boolean =>
  typeof value === 'number'
    ? value > large && value < Number.MAX_SAFE_INTEGER
    : typeof value === 'object' && value !== null && Object.values(value).some(hasLarge)

const isEmpty = (value: unknown) => typeof value === 'object' && value !== null && Object.keys(value).length === 0

const isTaken = (answer: string) => /^[23]/.test(answer)

/** An object whose members are none of what they have to be. */
const withNone = ({ properties = {} }: Schema) =>
  Object.fromEntries(Object.keys(properties).map((name) => [name, { none: [] }]))

const statusOf = (answer: string) => answer.slice(0, 3)
