import { isObject } from '../http/is-object.ts'
import { essenceOf } from '../http/media-type.ts'
import type { Answer } from '../gateway/answer.ts'
import { gatewayNameOfEvent } from '../gateway/event-name.ts'
import type { Gateway, GatewayName } from '../gateway/gateway.ts'
import { basePathOf } from './captured-path.ts'
import { httpAuthorizerOf, identityOf } from './captured-caller.ts'
import { gatewayNamed } from './options.ts'

type Fields = Readonly<Record<string, unknown>>

/** What is told of the front end beside the event, and goes before it. */
interface Told {
  readonly routes?: readonly string[]
  readonly tier?: 'gateway' | 'console' | 'hostile'
}

/** What one event, or several of one front end, tell of its options. */
interface Options extends Fields {
  readonly routes?: readonly string[]
  readonly binaryMediaTypes?: readonly string[]
}

/**
 * The front end that an event came from, told what the event tells: its route, stage, host and caller. Throws a `TypeError` for what is
 * no HTTP event.
 */
export function gatewayOfEvent(event: unknown, told: Told = {}): Gateway {
  return gatewayOfEvents([event], told)
}

/**
 * The front end of the first of several events, told what those of them tell that came from it: the routes and binary media types of all, and of
 * other options what the first of them says that says anything.
 */
export function gatewayOfEvents(events: readonly unknown[], { routes, tier }: Told = {}): Gateway {
  const name = gatewayNameOfEvent(events[0])
  if (name === undefined)
    throw new TypeError(
      'event must be one of a REST API, an HTTP API (1.0 or 2.0), a Function URL or a load balancer: it has no requestContext of theirs',
    )
  const all = events
    .filter((event) => gatewayNameOfEvent(event) === name)
    .map((event) => accepted(name, optionsOf(name, event as Fields)))
  const own = unionOf(all, 'routes')
  const types = unionOf(all, 'binaryMediaTypes')
  const gateway = gatewayNamed(name, {
    ...Object.assign({}, ...all.toReversed()),
    ...(own.length > 0 && { routes: own }),
    ...(routes && { routes }),
    ...(tier === 'console' && name === 'rest' && { tier }),
  })
  return types.length === 0 ? gateway : withBinary(gateway, types)
}

/** A front end of which a captured event tells all that is configured: no authorizer is none. */
export function asTold(gateway: Gateway): Gateway {
  return { ...gateway, untold: [] }
}

const unionOf = (all: readonly Options[], option: 'routes' | 'binaryMediaTypes') => [
  ...new Set(all.flatMap((one) => one[option] ?? [])),
]

/** The options without those that the front end would refuse: an emulator or a test may have made the event, and nobody told them. */
function accepted(name: GatewayName, options: Options): Options {
  let kept: Options = {}
  for (const [option, value] of Object.entries(options)) {
    const more = { ...kept, [option]: value }
    try {
      gatewayNamed(name, more)
      kept = more
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
    }
  }
  return kept
}

/** A context of wrong types tells nothing. */
function optionsOf(name: GatewayName, event: Fields): Options {
  const context = event['requestContext'] as Fields
  const http = fieldsOf(context['http'])
  const identity = fieldsOf(context['identity'])
  const api = {
    ...text('domainName', context['domainName']),
    ...text('accountId', context['accountId']),
    ...text('apiId', context['apiId']),
    ...text('sourceIp', http['sourceIp'] ?? identity['sourceIp']),
  }
  const stage = {
    ...text('stage', context['stage']),
    ...(isObject(event['stageVariables']) && { stageVariables: event['stageVariables'] }),
  }
  switch (name) {
    case 'alb': {
      const forwarded = headerOf(event, 'x-forwarded-for')?.split(',').at(-1)!.trim()
      return {
        multiValueHeaders: isObject(event['multiValueHeaders']),
        ...text('targetGroupArn', fieldsOf(context['elb'])['targetGroupArn']),
        ...text('sourceIp', forwarded),
      }
    }
    case 'function-url':
      return { ...api, ...(isObject(context['authorizer']) && { authType: 'AWS_IAM' }) }
    case 'http-v2': {
      const route = event['routeKey']
      return {
        ...stage,
        ...api,
        ...(typeof route === 'string' && { routes: [route] }),
        ...httpAuthorizerOf(context, '2.0'),
      }
    }
    case 'http-v1':
      return { ...stage, ...api, ...routeOf(event), ...httpAuthorizerOf(context, '1.0') }
    case 'rest': {
      const { authorizer } = context
      return {
        ...stage,
        ...api,
        ...text('basePath', basePathOf(event)),
        ...routeOf(event),
        ...(isObject(authorizer) && { authorizer }),
        ...identityOf(identity),
        ...(event['isBase64Encoded'] === true && { binaryMediaTypes: [binaryTypeOf(event)] }),
      }
    }
  }
}

/** `resource` is the route's path; which method it was declared for is not told. */
function routeOf({ resource }: Fields): { routes?: readonly string[] } {
  if (resource === '$default') return { routes: ['$default'] }
  return typeof resource === 'string' && resource.startsWith('/') ? { routes: [`ANY ${resource}`] } : {}
}

/** What makes the body of such a request base64: its own type, or any where it has none. */
function binaryTypeOf(event: Fields): string {
  const type = essenceOf(headerOf(event, 'content-type'))
  return /^[^\s/]+\/[^\s/]+$/.test(type) ? type : '*/*'
}

/**
 * Events tell some of the binary media types, and perhaps not all: which answers are decoded stays untold, so that none is refused for a type
 * that the API may well have.
 */
function withBinary(gateway: Gateway, types: readonly string[]): Gateway {
  const told = gateway.with({ binaryMediaTypes: types })
  return {
    ...told,
    untold: [...told.untold, 'binaryMediaTypes'],
    toResponse: (outcome, request) => untoldBinary(told.toResponse(outcome, request)),
    with: (more) => withBinary(gateway.with(more), types),
  }
}

function untoldBinary(answer: Answer): Answer {
  const { effects } = answer
  if (!effects?.some(({ kind }) => kind === 'body-corrupted')) return answer
  return {
    ...answer,
    effects: effects.map((one) =>
      one.kind === 'body-corrupted' ? { ...one, facts: { ...one.facts, told: false } } : one,
    ),
  }
}

function headerOf({ headers, multiValueHeaders }: Fields, lower: string): string | undefined {
  const all = { ...fieldsOf(multiValueHeaders), ...fieldsOf(headers) }
  const value = Object.entries(all).find(([name]) => name.toLowerCase() === lower)?.[1]
  const last: unknown = Array.isArray(value) ? value.at(-1) : value
  return typeof last === 'string' ? last : undefined
}

const fieldsOf = (value: unknown): Fields => (isObject(value) ? value : {})

function text<K extends string>(name: K, value: unknown): { [key in K]?: string } {
  return (typeof value === 'string' && value !== '' ? { [name]: value } : {}) as { [key in K]?: string }
}
