import type { Binding } from './described.ts'
import { linked, linkedFunction, ofType, textAt } from './links.ts'
import { openApiBindings, skipOutside } from './open-api.ts'
import { isRecord } from './read-template.ts'
import { mapSetting, restSettings, textSetting, thereIf, together, type Settings } from './settings.ts'
import type { Reading, Resource } from './stack.ts'
import { whyUnknown } from './tokens.ts'

/**
 * The functions that REST APIs of CloudFormation call: `AWS::ApiGateway::Method` with `AWS_PROXY`, and OpenAPI bodies.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-method.html
 */
export function restBindings(reading: Reading): Binding[] {
  const bodies = ofType(reading, 'AWS::ApiGateway::RestApi').flatMap((api) => {
    skipOutside(reading, api, 'BodyS3Location', 'Body')
    return openApiBindings(reading, api, api.properties['Body'], 'rest', apiSettings(reading, api))
  })
  const methods = ofType(reading, 'AWS::ApiGateway::Method').flatMap((method) => {
    const bound = methodBinding(reading, method)
    if (typeof bound !== 'string') return bound ?? []
    reading.skipped.push({ name: method.name, reason: bound })
    return []
  })
  return [...bodies, ...methods]
}

/** A binding, why there is none, or undefined for what is no proxy integration. */
function methodBinding(reading: Reading, method: Resource): Binding | string | undefined {
  const { Integration, RestApiId, ResourceId } = method.properties
  if (!isRecord(Integration) || Integration['Type'] !== 'AWS_PROXY') return undefined
  if (method.uncertain !== undefined) return method.uncertain
  const target = linkedFunction(reading, Integration['Uri'])
  if (target === undefined) return 'its integration calls no function of the template'
  const api = linked(reading, RestApiId)
  if (api?.type !== 'AWS::ApiGateway::RestApi') return 'its REST API is not in the template'
  const httpMethod = textAt(reading, method.properties, 'HttpMethod')
  if (httpMethod === undefined) return 'its HttpMethod is not known'
  const path = pathOf(reading, ResourceId)
  if ('reason' in path) return path.reason
  const streams = Integration['ResponseTransferMode'] === 'STREAM'
  const { options, unknown } = apiSettings(reading, api)
  return {
    function: target.name,
    frontEnd: `rest ${api.name}${streams ? ' streaming' : ''}`,
    gateway: 'rest',
    route: `${httpMethod.toUpperCase()} ${path.path}`,
    options: { ...options, ...(streams && { responseTransferMode: 'STREAM' }) },
    unknown,
  }
}

type Path = { readonly path: string } | { readonly reason: string }

/** From the resource up to the root of its API. */
function pathOf(reading: Reading, id: unknown): Path {
  const parts: string[] = []
  const seen = new Set<string>()
  for (let at = id; ;) {
    const [token] = reading.tokens.in(at)
    if (token?.attribute === 'RootResourceId') return { path: `/${parts.join('/')}` }
    const resource = linked(reading, at)
    if (resource?.type !== 'AWS::ApiGateway::Resource')
      return { reason: `its path is not known: ${whyUnknown(reading.tokens.in(at))}` }
    if (seen.has(resource.name)) return { reason: `its path is not known: ${resource.name} is its own parent` }
    seen.add(resource.name)
    const part = textAt(reading, resource.properties, 'PathPart')
    if (part === undefined) return { reason: `its path is not known: ${resource.name} has no known PathPart` }
    parts.unshift(part)
    at = resource.properties['ParentId']
  }
}

function apiSettings(reading: Reading, api: Resource): Settings {
  return together(restSettings(reading, api.properties), restStageSettings(reading, api), thereIf(api))
}

/** The stage of a REST API: a stage resource, else the one that a deployment makes. */
export function restStageSettings(reading: Reading, api: Resource): Settings {
  const own = (one: Resource) => linked(reading, one.properties['RestApiId']) === api
  const [stage] = ofType(reading, 'AWS::ApiGateway::Stage').filter(own)
  const [deployment] = ofType(reading, 'AWS::ApiGateway::Deployment').filter(
    (one) => own(one) && one.properties['StageName'] !== undefined,
  )
  const told = stage ?? deployment
  if (told === undefined) return { options: {}, unknown: ['its stage is not in the template'] }
  return together(
    textSetting(reading, told.properties, 'StageName', 'stage'),
    mapSetting(reading, told.properties, 'Variables', 'stageVariables'),
    thereIf(told),
  )
}
