import type { Binding } from './described.ts'
import { merged } from './function-source.ts'
import { httpStageSettings } from './http-apis.ts'
import { linked, textAt } from './links.ts'
import { isRecord, type TemplateRecord } from './read-template.ts'
import { restStageSettings } from './rest-apis.ts'
import {
  corsSetting,
  mapSetting,
  payloadFormat,
  restSettings,
  textSetting,
  together,
  type Settings,
} from './settings.ts'
import type { Reading, Resource } from './stack.ts'
import { whyUnknown } from './tokens.ts'

/**
 * The front ends of a function of SAM: its `Api` and `HttpApi` events, with implicit or explicit APIs.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-eventsource.html
 */
export function samBindings(reading: Reading, resource: Resource): Binding[] {
  const events = resource.properties['Events']
  if (!isRecord(events)) return []
  return Object.entries(events).flatMap(([id, event]) => {
    if (!isRecord(event)) return []
    const properties = isRecord(event['Properties']) ? event['Properties'] : {}
    const bound =
      event['Type'] === 'Api'
        ? restEvent(reading, resource, properties)
        : event['Type'] === 'HttpApi'
          ? httpEvent(reading, resource, properties)
          : undefined
    if (typeof bound !== 'string') return bound ?? []
    reading.skipped.push({ name: `${resource.name}.Events.${id}`, reason: bound })
    return []
  })
}

/** A binding, or why there is none. */
function restEvent(reading: Reading, resource: Resource, event: TemplateRecord): Binding | string {
  const path = textAt(reading, event, 'Path')
  const method = textAt(reading, event, 'Method')
  if (path === undefined) return notKnown(reading, event, 'Path')
  if (method === undefined) return notKnown(reading, event, 'Method')
  const { name, settings } = restApiOf(reading, resource, event['RestApiId'])
  return {
    function: resource.name,
    frontEnd: `rest ${name}`,
    gateway: 'rest',
    route: `${anyMethod(method)} ${path}`,
    ...settings,
  }
}

function httpEvent(reading: Reading, resource: Resource, event: TemplateRecord): Binding | string {
  const { Path, Method, PayloadFormatVersion } = event
  const path = textAt(reading, event, 'Path')
  const method = textAt(reading, event, 'Method')
  if (Path !== undefined && path === undefined) return notKnown(reading, event, 'Path')
  if (Method !== undefined && method === undefined) return notKnown(reading, event, 'Method')
  // SAM's own default is 2.0.
  const version = PayloadFormatVersion === undefined ? '2.0' : payloadFormat(PayloadFormatVersion)
  if (version === undefined) return notKnown(reading, event, 'PayloadFormatVersion')
  const { name, settings } = httpApiOf(reading, resource, event['ApiId'])
  const gateway = version === '2.0' ? 'http-v2' : 'http-v1'
  const all = (path === undefined && method === undefined) || path === '$default'
  return {
    function: resource.name,
    frontEnd: `${gateway} ${name}`,
    gateway,
    route: all ? '$default' : `${anyMethod(method ?? 'any')} ${path ?? '/'}`,
    ...settings,
  }
}

function restApiOf(reading: Reading, resource: Resource, id: unknown): { name: string; settings: Settings } {
  const globals = resource.stack.globals['Api']
  if (id === undefined)
    return {
      name: `${prefixOf(resource)}ServerlessRestApi`,
      settings: together({ options: { stage: 'Prod' }, unknown: [] }, samRestSettings(reading, merged(globals, {}))),
    }
  const api = linked(reading, id)
  if (api === undefined) return { name: elsewhere(reading, id), settings: unknownApi }
  const settings =
    api.type === 'AWS::Serverless::Api'
      ? samRestSettings(reading, merged(api.stack.globals['Api'], api.properties))
      : together(restSettings(reading, api.properties), restStageSettings(reading, api))
  return { name: api.name, settings }
}

function httpApiOf(reading: Reading, resource: Resource, id: unknown): { name: string; settings: Settings } {
  if (id === undefined)
    return {
      name: `${prefixOf(resource)}ServerlessHttpApi`,
      settings: samHttpSettings(reading, merged(resource.stack.globals['HttpApi'], {})),
    }
  const api = linked(reading, id)
  if (api === undefined) return { name: elsewhere(reading, id), settings: unknownApi }
  const settings =
    api.type === 'AWS::Serverless::HttpApi'
      ? samHttpSettings(reading, merged(api.stack.globals['HttpApi'], api.properties))
      : httpStageSettings(reading, api)
  return { name: api.name, settings }
}

/** The settings of an `AWS::Serverless::Api`. */
export function samRestSettings(reading: Reading, properties: TemplateRecord): Settings {
  return together(
    restSettings(reading, properties),
    textSetting(reading, properties, 'StageName', 'stage'),
    mapSetting(reading, properties, 'Variables', 'stageVariables'),
  )
}

/** The settings of an `AWS::Serverless::HttpApi`, whose stage is `$default` unless it is told. */
export function samHttpSettings(reading: Reading, properties: TemplateRecord): Settings {
  return together(
    textSetting(reading, properties, 'StageName', 'stage'),
    mapSetting(reading, properties, 'StageVariables', 'stageVariables'),
    corsSetting(reading, properties['CorsConfiguration']),
  )
}

const unknownApi: Settings = {
  options: {},
  unknown: ['its API is not in the template: stage and settings are not known'],
}

/** An API by the text of its id, or as its token is said. */
function elsewhere({ tokens }: Reading, id: unknown): string {
  const [token] = tokens.in(id)
  return token === undefined ? String(id as string) : token.said
}

function prefixOf({ name }: Resource): string {
  return name.slice(0, name.lastIndexOf('/') + 1)
}

/** SAM writes `any`, OpenAPI `x-amazon-apigateway-any-method`. */
function anyMethod(method: string): string {
  return method === '*' || method === 'x-amazon-apigateway-any-method' ? 'ANY' : method.toUpperCase()
}

function notKnown({ tokens }: Reading, properties: TemplateRecord, key: string): string {
  const open = tokens.in(properties[key])
  return `its ${key} is not known${open.length > 0 ? `: ${whyUnknown(open)}` : ''}`
}
