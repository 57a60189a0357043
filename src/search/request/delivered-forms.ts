import type { HeaderLine } from '../../http/headers.ts'
import type { HttpRequest } from '../../http/request.ts'
import { encodePath } from '../../gateway/http-v2.ts'
import { isAddedName } from '../../gateway/payload-2.ts'
import { isAddedByRest } from '../../gateway/rest-headers.ts'
import type { Exchange } from '../../exchange/exchange.ts'
import { requestKey } from './request-key.ts'

/** The members of events that tell about path and headers; the two payload formats and load balancers alike. */
interface EventParts {
  readonly rawPath?: string
  readonly path?: string
  readonly headers?: Readonly<Record<string, string | undefined>> | null
  readonly multiValueHeaders?: Readonly<Record<string, readonly string[] | undefined>> | null
}

/**
 * The requests that an exchange's event stands for, as the application behind an adapter could get them, each with
 * what the front end adds (`host`, `x-forwarded-for` ...): as the client sent it; as the event tells it, after the front
 * end's own losses; with the path that the event names, where a stage or a slash makes a difference. Without a body, each
 * with and without `content-length: 0`, which no event tells apart. An adapter that serves any of them is right.
 */
export function deliveredForms({ gateway, request, event }: Exchange): HttpRequest[] {
  const parts = event as EventParts
  const told = gateway.toRequest(event)
  const added = addedLines(parts)
  const path = parts.rawPath === undefined ? (parts.path ?? told.path) : eventPath(gateway.name, parts.rawPath)
  const forms = new Map<string, HttpRequest>()
  for (const form of [{ ...request, method: told.method }, told, { ...told, path }])
    for (const length of told.body === null ? ['', '0'] : [String(told.body.length)]) {
      const whole = withAdded(form, length, added)
      const key = requestKey(whole)
      if (!forms.has(key)) forms.set(key, whole)
    }
  return [...forms.values()]
}

/** `rawPath` of an HTTP API is decoded. */
function eventPath(name: string, rawPath: string): string {
  return name === 'http-v2' ? encodePath(rawPath) : rawPath
}

const isAdded = (name: string) => isAddedByRest(name) || isAddedName(name.toLowerCase())

function addedLines({ headers, multiValueHeaders }: EventParts): HeaderLine[] {
  const all: [string, string | readonly string[] | undefined][] = Object.entries(multiValueHeaders ?? headers ?? {})
  return all
    .filter(([name]) => isAdded(name) && name.toLowerCase() !== 'content-length')
    .flatMap(([name, values]) => [values ?? []].flat().map((value): HeaderLine => [name.toLowerCase(), value]))
}

function withAdded(request: HttpRequest, contentLength: string, added: readonly HeaderLine[]): HttpRequest {
  const { body, headers } = request
  const told = body === null || body.length === 0 ? contentLength : String(body.length)
  const length: HeaderLine[] = told === '' ? [] : [['content-length', told]]
  return { ...request, headers: [...headers.filter(([name]) => !isAdded(name)), ...length, ...added] }
}
