import type { CorsOptions } from '../gateway/cors.ts'
import { knownList, leftOut, textAt, textsOf } from './links.ts'
import { isRecord, type TemplateRecord } from './read-template.ts'
import type { Reading, Resource } from './stack.ts'

/** Options of a front end that a template tells, and what it leaves open. */
export interface Settings {
  readonly options: Readonly<Record<string, unknown>>
  readonly unknown: readonly string[]
}

/** The text of a setting as an option, or why its value is not known. */
export function textSetting(reading: Reading, properties: TemplateRecord, key: string, option: string): Settings {
  const value = properties[key]
  if (value === undefined) return nothing
  const text = textAt(reading, properties, key)
  return text === undefined ? open(reading, key, value) : { options: { [option]: text }, unknown: [] }
}

/** A map of texts as an option. */
export function mapSetting(reading: Reading, properties: TemplateRecord, key: string, option: string): Settings {
  const { known, unknown } = textsOf(reading, properties[key], key)
  return { options: Object.keys(known).length === 0 ? {} : { [option]: known }, unknown }
}

/** What a condition that is not known leaves open: whether the API or the stage is there. */
export function thereIf({ name, uncertain }: Resource): Settings {
  return uncertain === undefined ? nothing : { options: {}, unknown: [`${name} may not be there: ${uncertain}`] }
}

/** Settings side by side; later ones win. */
export function together(...settings: readonly Settings[]): Settings {
  return {
    options: Object.assign({}, ...settings.map(({ options }) => options)),
    unknown: settings.flatMap(({ unknown }) => unknown),
  }
}

/** The settings of a REST API. A template without binary media types says that there are none. */
export function restSettings(reading: Reading, properties: TemplateRecord): Settings {
  const { BinaryMediaTypes, EndpointConfiguration } = properties
  // SAM writes the slash as ~1, as in `image~1png`.
  const types =
    BinaryMediaTypes === undefined ? [] : knownList(reading, BinaryMediaTypes)?.map((one) => one.replaceAll('~1', '/'))
  const binary =
    types === undefined
      ? open(reading, 'BinaryMediaTypes', BinaryMediaTypes)
      : { options: { binaryMediaTypes: types }, unknown: [] }
  return together(binary, endpointSetting(reading, EndpointConfiguration))
}

/**
 * Edge-optimized unless it is told: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-restapi.html
 * A private API's events look like a regional one's, as far as is known.
 */
function endpointSetting(reading: Reading, configuration: unknown): Settings {
  if (configuration === undefined) return { options: { endpointType: 'EDGE' }, unknown: [] }
  const types = isRecord(configuration) ? (configuration['Type'] ?? configuration['Types']) : configuration
  const [type] = knownList(reading, types) ?? []
  if (type === 'EDGE' || type === 'REGIONAL') return { options: { endpointType: type }, unknown: [] }
  if (type === 'PRIVATE')
    return { options: {}, unknown: ['the API is private, which proxyproof does not tell from regional'] }
  return open(reading, 'EndpointConfiguration', configuration)
}

/** CORS of an HTTP API or a Function URL. */
export function corsSetting(reading: Reading, value: unknown): Settings {
  if (value === undefined || value === false) return nothing
  if (typeof value === 'string' && reading.tokens.in(value).length === 0)
    return { options: { cors: { allowOrigins: [value] } }, unknown: [] }
  if (!isRecord(value) || reading.tokens.in(value).length > 0) return open(reading, 'Cors', value)
  const cors: Record<string, unknown> = {}
  for (const name of [
    'allowOrigins',
    'allowMethods',
    'allowHeaders',
    'exposeHeaders',
  ] as const satisfies readonly (keyof CorsOptions)[]) {
    const list = knownList(reading, value[name[0]!.toUpperCase() + name.slice(1)])
    if (list !== undefined) cors[name] = list
  }
  if (value['AllowCredentials'] === true || value['AllowCredentials'] === 'true') cors['allowCredentials'] = true
  const age = Number(value['MaxAge'] ?? Number.NaN)
  if (Number.isFinite(age)) cors['maxAge'] = age
  return { options: { cors }, unknown: [] }
}

/** `2.0` or `1.0`, as text or as the number that YAML makes of it. */
export function payloadFormat(value: unknown): '1.0' | '2.0' | undefined {
  if (value === undefined || typeof value === 'object') return undefined
  return Number(value) === 2 ? '2.0' : Number(value) === 1 ? '1.0' : undefined
}

const nothing: Settings = { options: {}, unknown: [] }

function open(reading: Reading, key: string, value: unknown): Settings {
  return { options: {}, unknown: [leftOut(reading, key, value)] }
}
