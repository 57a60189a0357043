import { isObject } from '../http/is-object.ts'
import { applicationLoadBalancer } from '../gateway/alb.ts'
import { functionUrl } from '../gateway/function-url.ts'
import { gatewayNameOfEvent } from '../gateway/event-name.ts'
import type { Gateway } from '../gateway/gateway.ts'
import { httpApi } from '../gateway/http-api.ts'
import { restApi } from '../gateway/rest.ts'

type Fields = Readonly<Record<string, unknown>>

/** What is told of the front end beside the event, and goes before it. */
interface Told {
  readonly routes?: readonly string[]
  readonly tier?: 'gateway' | 'console' | 'hostile'
}

/**
 * The front end that an event came from, told what the event tells: its route, stage and host. Throws a `TypeError` for what is no HTTP
 * event.
 */
export function gatewayOfEvent(event: unknown, { routes, tier }: Told = {}): Gateway {
  const gateway = asItTells(event)
  const isConsole = tier === 'console' && gateway.name === 'rest'
  return routes || isConsole ? gateway.with({ ...(routes && { routes }), ...(isConsole && { tier }) }) : gateway
}

function asItTells(event: unknown): Gateway {
  const name = gatewayNameOfEvent(event)
  if (name === undefined || !isObject(event))
    throw new TypeError(
      'event must be one of a REST API, an HTTP API (1.0 or 2.0), a Function URL or a load balancer: it has no requestContext of theirs',
    )
  const context = event['requestContext'] as Fields
  const told = {
    ...text('stage', context['stage']),
    ...text('domainName', context['domainName']),
    ...(isObject(event['stageVariables']) && { stageVariables: event['stageVariables'] as Record<string, string> }),
  }
  switch (name) {
    case 'alb':
      return applicationLoadBalancer({ multiValueHeaders: isObject(event['multiValueHeaders']) }) as Gateway
    case 'function-url':
      return functionUrl(text('domainName', context['domainName'])) as Gateway
    case 'http-v2': {
      const route = event['routeKey']
      return httpApi({
        ...told,
        ...(typeof route === 'string' && { routes: [route] }),
        ...authorizer(context),
      }) as Gateway
    }
    case 'http-v1':
      return httpApi({ ...told, payloadFormat: '1.0', ...route(event) }) as Gateway
    case 'rest': {
      const { authorizer } = context
      return restApi({ ...told, ...route(event), ...(isObject(authorizer) && { authorizer }) }) as Gateway
    }
  }
}

/** `resource` is the route's path; which method it was declared for is not told. */
function route({ resource }: Fields): { routes?: readonly string[] } {
  if (resource === '$default') return { routes: ['$default'] }
  return typeof resource === 'string' && resource.startsWith('/') ? { routes: [`ANY ${resource}`] } : {}
}

function authorizer({ authorizer }: Fields): object {
  return isObject(authorizer) && ['jwt', 'lambda', 'iam'].some((kind) => isObject(authorizer[kind]))
    ? { authorizer }
    : {}
}

function text<K extends string>(name: K, value: unknown): { [key in K]?: string } {
  return (typeof value === 'string' && value !== '' ? { [name]: value } : {}) as { [key in K]?: string }
}
