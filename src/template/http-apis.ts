import type { Binding } from './described.ts'
import { linked, linkedFunction, ofType, textAt } from './links.ts'
import { openApiBindings, skipOutside } from './open-api.ts'
import { corsSetting, mapSetting, payloadFormat, textSetting, thereIf, together, type Settings } from './settings.ts'
import type { Reading, Resource } from './stack.ts'

/**
 * The functions that HTTP APIs of CloudFormation call: routes with `AWS_PROXY` integrations, and OpenAPI bodies.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-route.html
 */
export function httpBindings(reading: Reading): Binding[] {
  const skip = (name: string, reason: string) => void reading.skipped.push({ name, reason })
  const apis = ofType(reading, 'AWS::ApiGatewayV2::Api').flatMap((api) => {
    const { Body, Target } = api.properties
    skipOutside(reading, api, 'BodyS3Location', 'Body')
    if (linkedFunction(reading, Target) !== undefined)
      skip(api.name, 'a quick-create API (Target) does not tell the payload format version')
    return openApiBindings(reading, api, Body, 'http', httpStageSettings(reading, api))
  })
  const routes = ofType(reading, 'AWS::ApiGatewayV2::Route').flatMap((route) => {
    const bound = routeBinding(reading, route)
    if (typeof bound !== 'string') return bound ?? []
    skip(route.name, bound)
    return []
  })
  return [...apis, ...routes]
}

/** A binding, why there is none, or undefined for what calls no function by proxy. */
function routeBinding(reading: Reading, route: Resource): Binding | string | undefined {
  const { ApiId, Target } = route.properties
  const integration = linked(reading, Target)
  if (integration?.type !== 'AWS::ApiGatewayV2::Integration') return 'its Target is no integration of the template'
  if (integration.properties['IntegrationType'] !== 'AWS_PROXY') return undefined
  if (integration.properties['IntegrationSubtype'] !== undefined) return undefined
  const uncertain = route.uncertain ?? integration.uncertain
  if (uncertain !== undefined) return uncertain
  const target = linkedFunction(reading, integration.properties['IntegrationUri'])
  if (target === undefined) return 'its integration calls no function of the template'
  const api = linked(reading, ApiId)
  if (api?.type !== 'AWS::ApiGatewayV2::Api' && api?.type !== 'AWS::Serverless::HttpApi')
    return 'its API is not in the template'
  if (api.properties['ProtocolType'] === 'WEBSOCKET') return 'its API is a WebSocket API'
  const key = textAt(reading, route.properties, 'RouteKey')
  if (key === undefined) return 'its RouteKey is not known'
  // CloudFormation has no default for Lambda: it must be told.
  const version = payloadFormat(integration.properties['PayloadFormatVersion'])
  if (version === undefined) return `${integration.name} does not tell PayloadFormatVersion`
  const gateway = version === '2.0' ? 'http-v2' : 'http-v1'
  return {
    function: target.name,
    frontEnd: `${gateway} ${api.name}`,
    gateway,
    route: key,
    ...httpStageSettings(reading, api),
  }
}

/** Stage and CORS of an HTTP API. */
export function httpStageSettings(reading: Reading, api: Resource): Settings {
  const [stage] = ofType(reading, 'AWS::ApiGatewayV2::Stage').filter(
    (one) => linked(reading, one.properties['ApiId']) === api,
  )
  const own = together(corsSetting(reading, api.properties['CorsConfiguration']), thereIf(api))
  if (stage === undefined) return together(own, { options: {}, unknown: ['its stage is not in the template'] })
  return together(
    own,
    textSetting(reading, stage.properties, 'StageName', 'stage'),
    mapSetting(reading, stage.properties, 'StageVariables', 'stageVariables'),
    thereIf(stage),
  )
}
