import { applicationLoadBalancer } from './gateway/alb.ts'
import { functionUrl } from './gateway/function-url.ts'
import type { Gateway, GatewayName } from './gateway/gateway.ts'
import { httpApi } from './gateway/http-api.ts'
import { restApi } from './gateway/rest.ts'

type Fields = Readonly<Record<string, unknown>>

/**
 * The front end that an event came from, by its shape; undefined for what is no HTTP event. A load balancer's has
 * `requestContext.elb`; format 2.0 says so and a Function URL's host ends in `.on.aws`; format 1.0 of an HTTP API says so
 * and a REST API's event has no version.
 */
export function gatewayNameOfEvent(event: unknown): GatewayName | undefined {
  if (!isObject(event) || !isObject(event['requestContext'])) return undefined
  const { version, requestContext } = event
  if (isObject(requestContext['elb'])) return 'alb'
  if (version === '2.0' && isObject(requestContext['http']))
    return /\.lambda-url\.[^.]+\.on\.aws$/.test(String(requestContext['domainName'])) ? 'function-url' : 'http-v2'
  if (typeof event['httpMethod'] !== 'string') return undefined
  return version === '1.0' ? 'http-v1' : 'rest'
}

/** That front end, told what the event tells: its route, stage and host. Throws a `TypeError` for what is no HTTP event. */
export function gatewayOfEvent(event: unknown): Gateway {
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

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
