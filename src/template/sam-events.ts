import type { Binding } from './described.ts'
import { merged } from './function-source.ts'
import { httpStageSettings } from './http-apis.ts'
import { linked, mapAt, notKnown, textAt } from './links.ts'
import { isRecord, type TemplateRecord } from './read-template.ts'
import { restStageSettings } from './rest-apis.ts'
import {
  corsSetting,
  mapSetting,
  payloadFormat,
  restSettings,
  textSetting,
  thereIf,
  together,
  type Settings,
} from './settings.ts'
import type { Reading, Resource } from './stack.ts'

/**
 * The front ends of a function of SAM: its `Api` and `HttpApi` events, with implicit or explicit APIs.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-eventsource.html
 */
export function samBindings(reading: Reading, resource: Resource): Binding[] {
  const events = mapAt(reading, resource.name, 'its Events are', resource.properties['Events']) ?? {}
  return Object.entries(events).flatMap(([id, event]) => {
    const bound = eventBinding(reading, resource, event)
    if (typeof bound !== 'string') return bound ?? []
    reading.skipped.push({ name: `${resource.name}.Events.${id}`, reason: bound })
    return []
  })
}

/** A binding, why there is none, or undefined for events of other kinds. */
function eventBinding(reading: Reading, resource: Resource, event: unknown): Binding | string | undefined {
  if (!isRecord(event)) return notKnown(reading, 'it is', event)
  const { Type, Properties = {} } = event
  if (reading.tokens.in(Type).length > 0) return notKnown(reading, 'its Type is', Type)
  if (Type !== 'Api' && Type !== 'HttpApi') return undefined
  // Nothing after the colon of YAML is null.
  const properties = Properties ?? {}
  if (!isRecord(properties)) return notKnown(reading, 'its Properties are', properties)
  return Type === 'Api' ? restEvent(reading, resource, properties) : httpEvent(reading, resource, properties)
}

/** A binding, or why there is none. */
function restEvent(reading: Reading, resource: Resource, event: TemplateRecord): Binding | string {
  const path = textAt(reading, event, 'Path')
  const method = textAt(reading, event, 'Method')
  if (path === undefined) return notKnown(reading, 'its Path is', event['Path'])
  if (method === undefined) return notKnown(reading, 'its Method is', event['Method'])
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
  if (Path !== undefined && path === undefined) return notKnown(reading, 'its Path is', Path)
  if (Method !== undefined && method === undefined) return notKnown(reading, 'its Method is', Method)
  // SAM's own default is 2.0.
  const version = PayloadFormatVersion === undefined ? '2.0' : payloadFormat(PayloadFormatVersion)
  if (version === undefined) return notKnown(reading, 'its PayloadFormatVersion is', PayloadFormatVersion)
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
      ? samRestApiSettings(reading, api)
      : together(restSettings(reading, api.properties), restStageSettings(reading, api), thereIf(api))
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
    api.type === 'AWS::Serverless::HttpApi' ? samHttpApiSettings(reading, api) : httpStageSettings(reading, api)
  return { name: api.name, settings }
}

/** The settings of an `AWS::Serverless::Api`. */
export function samRestApiSettings(reading: Reading, api: Resource): Settings {
  return together(samRestSettings(reading, merged(api.stack.globals['Api'], api.properties)), thereIf(api))
}

function samRestSettings(reading: Reading, properties: TemplateRecord): Settings {
  return together(
    restSettings(reading, properties),
    textSetting(reading, properties, 'StageName', 'stage'),
    mapSetting(reading, properties, 'Variables', 'stageVariables'),
  )
}

/** The settings of an `AWS::Serverless::HttpApi`, whose stage is `$default` unless it is told. */
export function samHttpApiSettings(reading: Reading, api: Resource): Settings {
  return together(samHttpSettings(reading, merged(api.stack.globals['HttpApi'], api.properties)), thereIf(api))
}

function samHttpSettings(reading: Reading, properties: TemplateRecord): Settings {
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
