import { strictTextOf, utf8 } from '../http/body.ts'
import type { HeaderLine } from '../http/headers.ts'
import type { HttpRequest } from '../http/request.ts'
import { simplerJson } from './simpler-json.ts'
import { simplerTexts } from './simpler-text.ts'

/** Longer bodies are only halved: taking JSON apart key by key costs more calls than halving. */
const mostJsonBytes = 4_096

/** Simpler requests, most drastic first: the boring one, without whole parts, with fewer, with shorter ones. */
export function* simplerRequests(request: HttpRequest, boring: HttpRequest): Generator<HttpRequest> {
  yield boring
  yield { ...boring, method: request.method, path: request.path }
  const { method, path, query, headers, body } = request
  if (body !== null) yield { ...request, method: boring.method, body: boring.body, headers: withoutType(headers) }
  if (body !== null) yield { ...request, body: null }
  if (headers.length > 0) yield { ...request, headers: boring.headers }
  if (query !== '') yield { ...request, query: boring.query }
  if (path !== boring.path) yield { ...request, path: boring.path }
  for (const one of ['GET', 'POST']) if (method !== one) yield { ...request, method: one }
  for (const simpler of simplerHeaders(headers)) yield { ...request, headers: simpler }
  for (const simpler of simplerQueries(query)) yield { ...request, query: simpler }
  for (const simpler of simplerPaths(path)) yield { ...request, path: simpler }
  if (body !== null) for (const simpler of simplerBodies(body)) yield { ...request, body: simpler }
}

function withoutType(headers: readonly HeaderLine[]): readonly HeaderLine[] {
  return headers.filter(([name]) => name.toLowerCase() !== 'content-type')
}

/** Simpler header lines: half of them, one dropped, one with a simpler value or a lower-case name. */
export function* simplerHeaders(lines: readonly HeaderLine[]): Generator<HeaderLine[]> {
  if (lines.length > 2) {
    yield lines.slice(0, lines.length >> 1)
    yield lines.slice(lines.length >> 1)
  }
  for (let i = 0; i < lines.length; i++) yield [...lines.slice(0, i), ...lines.slice(i + 1)]
  for (let i = 0; i < lines.length; i++) {
    const [name, value] = lines[i]!
    const replaced = (line: HeaderLine): HeaderLine[] => [...lines.slice(0, i), line, ...lines.slice(i + 1)]
    if (name !== name.toLowerCase()) yield replaced([name.toLowerCase(), value])
    for (const simpler of simplerTexts(value)) yield replaced([name, simpler])
  }
}

/** Simpler raw queries: half of the pairs, one dropped, one with a simpler key or value. */
export function* simplerQueries(query: string): Generator<string> {
  yield* simplerPieces(query.split('&'), '&', function* (piece) {
    const mark = piece.indexOf('=')
    const key = mark < 0 ? piece : piece.slice(0, mark)
    if (mark >= 0) {
      yield key
      for (const simpler of simplerTexts(piece.slice(mark + 1))) yield `${key}=${simpler}`
    }
    for (const simpler of simplerTexts(key)) yield `${simpler}${mark < 0 ? '' : piece.slice(mark)}`
  })
}

/** Simpler paths: fewer segments, then simpler ones. */
export function* simplerPaths(path: string): Generator<string> {
  for (const simpler of simplerPieces(path.slice(1).split('/'), '/', simplerTexts)) yield `/${simpler}`
}

function* simplerPieces(
  pieces: readonly string[],
  glue: string,
  simplerPiece: (piece: string) => Iterable<string>,
): Generator<string> {
  if (pieces.length > 2) {
    yield pieces.slice(0, pieces.length >> 1).join(glue)
    yield pieces.slice(pieces.length >> 1).join(glue)
  }
  for (let i = 0; i < pieces.length; i++) yield [...pieces.slice(0, i), ...pieces.slice(i + 1)].join(glue)
  for (let i = 0; i < pieces.length; i++)
    for (const simpler of simplerPiece(pieces[i]!))
      yield [...pieces.slice(0, i), simpler, ...pieces.slice(i + 1)].join(glue)
}

/** Simpler bodies: none, JSON with less in it, shorter text, fewer bytes. */
export function* simplerBodies(body: Uint8Array): Generator<Uint8Array | null> {
  yield null
  if (body.length === 0) return
  yield new Uint8Array(0)
  const text = strictTextOf(body)
  if (text === undefined) {
    const half = body.length >> 1
    yield body.slice(0, half)
    yield body.slice(half)
    for (let i = 0; i < Math.min(body.length, 64); i++) yield Uint8Array.of(...body.slice(0, i), ...body.slice(i + 1))
    return
  }
  if (body.length <= mostJsonBytes) for (const json of simplerDocuments(text)) yield utf8(json)
  for (const simpler of simplerTexts(text)) yield utf8(simpler)
}

function* simplerDocuments(text: string): Generator<string> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return
  }
  yield '{}'
  yield JSON.stringify(value)
  for (const simpler of simplerJson(value)) yield JSON.stringify(simpler)
}
