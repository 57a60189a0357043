import { base64Of, strictTextOf } from '../http/body.ts'
import { isObject } from '../http/is-object.ts'
import { httpRequest, type HttpRequest } from '../http/request.ts'
import { shown } from '../http/shown.ts'
import { gatewayNames, type GatewayName } from '../gateway/gateway.ts'
import { withoutReceivers } from '../lambda/source/source-frame.ts'
import type { World } from '../lambda/words/world.ts'

/** A failure as it is kept beside a test: a request that once showed it, and what it was. */
export interface KeptFailure {
  readonly code: string
  readonly signature: string
  /** The front end that it was found on, with the options in force then, assumed ones included. */
  readonly gateway: {
    readonly name: GatewayName
    readonly options: Readonly<Record<string, unknown>>
    /** Which of the options were assumed and not told. */
    readonly assumed?: readonly string[]
  }
  readonly runtime: string
  /** The rules edition in force then. */
  readonly rules: string
  readonly request: HttpRequest
  /** What was asked before on the same container: there, though it may be empty, if it takes a container of its own. */
  readonly before?: readonly KeptStep[]
  /** What the request has to meet. */
  readonly world?: World
}

/** A request of a sequence that is kept. */
export interface KeptStep {
  readonly request: HttpRequest
  readonly world?: World
}

/** The version of the file's form. Newer ones are left alone; older ones stay readable. */
const keptSchemaVersion = 1

/** A failure as the text of its file: JSON, small enough to review; bytes that are no UTF-8 as base64. */
export function keptText(failure: KeptFailure): string {
  const { code, signature, gateway, runtime, rules, request, before, world } = failure
  const kept = {
    schemaVersion: keptSchemaVersion,
    code,
    signature,
    gateway,
    runtime,
    rules,
    ...(before && { before: before.map((step) => ({ ...step, request: plainOf(step.request) })) }),
    request: plainOf(request),
    ...(world && { world }),
  }
  return `${JSON.stringify(kept, undefined, 2)}\n`
}

function plainOf({ method, path, query, headers, body }: HttpRequest): unknown {
  const text = body === null ? undefined : strictTextOf(body)
  const plain = body === null ? null : text === undefined ? { base64: base64Of(body) } : { text }
  return { method, path, query, headers, body: plain }
}

/**
 * Reads the text of a file. Undefined for one of a newer version. Throws a `TypeError` that says what is wrong with any
 * other text; the content is only ever data.
 */
export function readKept(text: string): KeptFailure | undefined {
  const kept = objectOf('the file', parsed(text))
  const version = kept['schemaVersion']
  if (!Number.isInteger(version) || (version as number) < 1)
    throw new TypeError(`schemaVersion must be an integer such as 1; got ${shown(version)}`)
  if ((version as number) > keptSchemaVersion) return undefined
  const gateway = objectOf('gateway', kept['gateway'])
  const name = textOf('gateway.name', gateway['name'])
  if (!(gatewayNames as readonly string[]).includes(name))
    throw new TypeError(`gateway.name must be one of ${gatewayNames.join(', ')}; got ${shown(name)}`)
  return {
    code: textOf('code', kept['code']),
    signature: plainSignature(textOf('signature', kept['signature'])),
    gateway: {
      name: name as GatewayName,
      options: objectOf('gateway.options', gateway['options'] ?? {}),
      ...(gateway['assumed'] !== undefined && { assumed: namesOf('gateway.assumed', gateway['assumed']) }),
    },
    runtime: textOf('runtime', kept['runtime'] ?? ''),
    rules: textOf('rules', kept['rules'] ?? ''),
    request: requestOf(objectOf('request', kept['request'])),
    ...(kept['before'] !== undefined && { before: stepsOf(kept['before']) }),
    ...(kept['world'] !== undefined && { world: objectOf('world', kept['world']) as World }),
  }
}

/** Files that were written while names of functions had receivers mean the same failure. */
const plainSignature = (signature: string) =>
  signature.replace(/(?<=@\S+ )\S+(?= \S+$)/, (name) => withoutReceivers(name))

function stepsOf(before: unknown): KeptStep[] {
  if (!Array.isArray(before)) throw new TypeError(`before must be a list of requests; got ${shown(before)}`)
  return before.map((step: unknown, i) => {
    const { request, world } = objectOf(`before[${i}]`, step)
    return {
      request: requestOf(objectOf(`before[${i}].request`, request)),
      ...(world !== undefined && { world: objectOf(`before[${i}].world`, world) as World }),
    }
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text, (key, value: unknown) => {
      if (key === '__proto__') throw new TypeError('it has a key __proto__')
      return value
    })
  } catch (error) {
    throw error instanceof TypeError ? error : new TypeError('it is not JSON', { cause: error })
  }
}

const isPair = (line: unknown) =>
  Array.isArray(line) && line.length === 2 && line.every((one) => typeof one === 'string')

function requestOf(kept: Record<string, unknown>): HttpRequest {
  const { headers, body } = kept
  if (!Array.isArray(headers) || !headers.every(isPair))
    throw new TypeError(`request.headers must be a list of [name, value]; got ${shown(headers)}`)
  return httpRequest({
    method: textOf('request.method', kept['method']),
    path: textOf('request.path', kept['path']),
    query: textOf('request.query', kept['query']),
    headers: headers as [string, string][],
    body: bodyOf(body),
  })
}

function bodyOf(body: unknown): string | Uint8Array | null {
  if (body === null) return null
  const { text, base64 } = objectOf('request.body', body)
  if (typeof text === 'string') return text
  if (typeof base64 === 'string' && /^[A-Za-z0-9+/]*={0,2}$/.test(base64)) return Buffer.from(base64, 'base64')
  throw new TypeError(`request.body must be null, { text } or { base64 }; got ${shown(body)}`)
}

function objectOf(name: string, value: unknown): Record<string, unknown> {
  if (isObject(value)) return value
  throw new TypeError(`${name} must be an object; got ${shown(value)}`)
}

function textOf(name: string, value: unknown): string {
  if (typeof value === 'string') return value
  throw new TypeError(`${name} must be a string; got ${shown(value)}`)
}

function namesOf(name: string, value: unknown): string[] {
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value
  throw new TypeError(`${name} must be a list of strings; got ${shown(value)}`)
}
