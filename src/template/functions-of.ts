import { resolve } from 'node:path'
import type { Gateway } from '../gateway/gateway.ts'
import { shown } from '../http/shown.ts'
import { applicationLoadBalancer } from '../gateway/alb.ts'
import { functionUrl } from '../gateway/function-url.ts'
import { httpApi } from '../gateway/http-api.ts'
import { restApi } from '../gateway/rest.ts'
import { parseRoute } from '../gateway/routes.ts'
import type { Binding, TemplateFunction, TemplateFunctions } from './described.ts'
import { functionSource } from './function-source.ts'
import { functionUrlBindings } from './function-urls.ts'
import { httpBindings } from './http-apis.ts'
import { isFunction, ofType } from './links.ts'
import { loadBalancerBindings } from './load-balancers.ts'
import { openApiBindings, skipOutside } from './open-api.ts'
import { restBindings } from './rest-apis.ts'
import { samBindings, samHttpApiSettings, samRestApiSettings } from './sam-events.ts'
import { readStacks, type Reading, type Resource } from './stack.ts'

/** Options of {@link functionsOf}. */
export interface TemplateOptions {
  /** Values of the template's parameters, over their defaults; others than it has or allows are refused. */
  readonly parameters?: Readonly<Record<string, string>>
}

/**
 * Every function with an HTTP event in a SAM or CloudFormation template (and those that it nests in files), once for each
 * front end. What the template does not tell is left out and said, never guessed. Throws a `TypeError` for a file that is
 * no template.
 */
export function functionsOf(templateFile: string, { parameters = {} }: TemplateOptions = {}): TemplateFunctions {
  if (typeof templateFile !== 'string')
    throw new TypeError(
      `functionsOf(): templateFile must be a path such as 'template.yaml'; got ${shown(templateFile)}`,
    )
  const reading = readStacks(resolve(templateFile), parameters)
  const functions = [...reading.resources.values()].filter(isFunction)
  const bindings = [
    ...functions.flatMap((resource) => samBindings(reading, resource)),
    ...samDefinitions(reading),
    ...restBindings(reading),
    ...httpBindings(reading),
    ...functionUrlBindings(reading),
    ...loadBalancerBindings(reading),
  ]
  const described = functions.flatMap((resource) =>
    describe(
      reading,
      resource,
      bindings.filter((one) => one.function === resource.name),
    ),
  )
  return { functions: described, skipped: reading.skipped }
}

/** OpenAPI definitions of SAM's APIs. */
function samDefinitions(reading: Reading): Binding[] {
  return ofType(reading, 'AWS::Serverless::Api', 'AWS::Serverless::HttpApi').flatMap((api) => {
    skipOutside(reading, api, 'DefinitionUri', 'DefinitionBody')
    const rest = api.type === 'AWS::Serverless::Api'
    const settings = rest ? samRestApiSettings(reading, api) : samHttpApiSettings(reading, api)
    return openApiBindings(reading, api, api.properties['DefinitionBody'], rest ? 'rest' : 'http', settings)
  })
}

function describe(reading: Reading, resource: Resource, bindings: readonly Binding[]): TemplateFunction[] {
  if (bindings.length === 0) return []
  const source = functionSource(reading, resource)
  if ('reason' in source) {
    reading.skipped.push({ name: resource.name, reason: source.reason })
    return []
  }
  const frontEnds = new Map<string, Binding[]>()
  for (const one of bindings) frontEnds.set(one.frontEnd, [...(frontEnds.get(one.frontEnd) ?? []), one])
  return [...frontEnds.values()].flatMap((group) => {
    const { gateway, options, unknown = [], frontEnd } = group[0]!
    const routes = [...new Set(group.flatMap(({ route }) => route ?? []))]
    const name = frontEnds.size === 1 ? resource.name : `${resource.name} (${frontEnd})`
    const gatewayOptions = { ...options, ...(routes.length > 0 && { routes }) }
    const wrong = misfit(gateway, gatewayOptions, routes)
    if (wrong !== undefined) {
      reading.skipped.push({ name, reason: wrong })
      return []
    }
    return [{ name, ...source, gateway, gatewayOptions, unknown: [...source.unknown, ...unknown] }]
  })
}

/** Why a front end does not take what the template tells. */
function misfit(gateway: TemplateFunction['gateway'], options: object, routes: readonly string[]): string | undefined {
  try {
    routes.forEach(parseRoute)
    gatewayOf({ gateway, gatewayOptions: options as Record<string, unknown> })
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** The front end of a described function. */
export function gatewayOf({ gateway, gatewayOptions }: Pick<TemplateFunction, 'gateway' | 'gatewayOptions'>): Gateway {
  switch (gateway) {
    case 'rest':
      return restApi(gatewayOptions) as Gateway
    case 'http-v2':
      return httpApi({ ...gatewayOptions, payloadFormat: '2.0' }) as Gateway
    case 'http-v1':
      return httpApi({ ...gatewayOptions, payloadFormat: '1.0' }) as Gateway
    case 'function-url':
      return functionUrl(gatewayOptions) as Gateway
    case 'alb':
      return applicationLoadBalancer(gatewayOptions) as Gateway
  }
}
