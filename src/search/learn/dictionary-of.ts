import type { Dictionary } from '../../arbitrary/dictionary.ts'
import type { Knowledge } from '../known/knowledge.ts'
import type { Literals } from '../source/literals.ts'
import { fits } from '../tokens/pattern-cost.ts'
import { exhaustingText, samplesOf } from '../tokens/pattern-samples.ts'
import { filledPaths, segmentValues } from '../schema/segment-values.ts'
import { routedPaths } from '../source/router-tree.ts'

/**
 * The frozen dictionary of what is known and of a source's literals. `stoppable`: texts may be in it that keep a
 * handler busy for ever.
 */
export function dictionaryOf(knowledge: Knowledge, literals: Literals, stoppable = false): Dictionary {
  const paths = literalPaths(literals)
  const values = new Set<string>()
  for (const text of literals.strings) if (isValue(text)) values.add(text)
  // `const texts = { en: ..., de: ... }`: a request may choose from it.
  for (const key of literals.keys) if (isValue(key)) values.add(key)
  for (const pattern of literals.patterns) {
    const exhausting = stoppable ? exhaustingText(pattern) : undefined
    if (exhausting !== undefined) values.add(exhausting)
    for (const text of samplesOf(pattern)) values.add(text)
  }
  // Statuses say what is answered, not what is asked.
  const isStatus = (number: number) => Number.isInteger(number) && number >= 200 && number < 600
  const numbers = literals.numbers.toSorted((a, b) => Number(isStatus(a)) - Number(isStatus(b)))
  for (const number of numbers) for (const near of [number - 1, number, number + 1]) values.add(String(near))
  for (const map of [knowledge.headers, knowledge.query, knowledge.cookies])
    for (const value of map.values()) if (value !== 'a' && value !== '1') values.add(value)
  return {
    headers: [...knowledge.headers.keys()],
    query: [...knowledge.query.keys()],
    path: [...knowledge.path],
    cookies: [...knowledge.cookies.keys()],
    body: [...knowledge.body.keys()],
    values: [...values].slice(0, 300),
    paths: [...new Set(paths.map(({ path }) => path))].slice(0, 60),
  }
}

/** A request path that a source names, with its method where it says one: `DELETE /carts/:id`. */
export interface LiteralPath {
  readonly method?: string
  readonly path: string
}

/** Request paths of a source: literals, route templates with their parameters filled, and what its patterns match. */
export function literalPaths(literals: Literals): LiteralPath[] {
  const { strings, patterns, routes, mounts, compared, keys, schemas } = literals
  const found = new Map<string, LiteralPath>()
  const add = (path: string, method?: string) => {
    const plain = path.replace(/:\w+|\{\w+\+?\}|\*/g, 'a')
    if (plain !== '/' || method !== undefined)
      found.set(`${method} ${plain}`, { path: plain, ...(method && { method }) })
  }
  const values = segmentValues(schemas)
  // Schemas tell of names, not of routes: the same name may be a row's at another.
  for (const { method, path } of routedPaths(routes, mounts))
    for (const one of [path, ...filledPaths(path, values).slice(0, 1)]) add(one, method)
  const routed = new Set([...routes, ...(routes.length > 0 ? mounts : [])].map(({ path }) => path))
  for (const text of strings) {
    if (routed.has(text)) continue
    const [, method, path] =
      /^(?:(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|ANY)[ :#])?(\/[\w\-./:{}*+~]*)$/.exec(text) ?? []
    if (path !== undefined) add(path, method === 'ANY' ? undefined : method)
  }
  const names = [...[...compared.tables.values()].flat().map(String), ...keys]
  for (const pattern of patterns)
    if (/^\^?\\\//.test(pattern))
      for (const path of [...samplesOf(withNames(pattern, names)), ...samplesOf(pattern)])
        if (/^\/[\w\-./~]*$/.test(path)) add(path)
  return [...found.values()]
}

/** A pattern of paths whose groups stand for names of the source where one fits: `/orders/(o_\w+)` for `/orders/o_1`. */
function withNames(pattern: string, names: readonly string[]): string {
  return pattern.replaceAll(/\((?:\?<\w+>)?([^()?|]+)\)/g, (group, inner: string) => {
    const name = names.find((one) => fits(`^(?:${inner})$`, one))
    return name?.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&') ?? group
  })
}

/** Prose, module names and media types say nothing about what a request may hold. */
const isValue = (text: string) =>
  text.length <= 40 && !(text.length > 24 && text.includes(' ')) && !text.startsWith('node:')
