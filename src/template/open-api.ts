import type { Binding } from './described.ts'
import { linkedFunction, mapAt } from './links.ts'
import { payloadFormat, type Settings } from './settings.ts'
import type { Reading, Resource } from './stack.ts'

/** Brings files in, at any level of a definition. */
const transform = 'Fn::Transform'

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', anyKey()]

/**
 * The functions that an OpenAPI definition calls by proxy integrations:
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-integration.html
 */
export function openApiBindings(
  reading: Reading,
  api: Resource,
  definition: unknown,
  kind: 'rest' | 'http',
  settings: Settings,
): Binding[] {
  const part = api.type.startsWith('AWS::Serverless::') ? 'DefinitionBody' : 'Body'
  const { paths, ...rest } = mapAt(reading, api.name, `its ${part} is`, definition) ?? {}
  const items = mapAt(reading, api.name, `the paths of its ${part} are`, paths) ?? {}
  if (rest[transform] !== undefined || items[transform] !== undefined)
    reading.skipped.push({ name: api.name, reason: `what ${transform} brings into its ${part} is not read` })
  return Object.entries(items).flatMap(([path, item]) =>
    path.startsWith('/')
      ? Object.entries(mapAt(reading, `${api.name} ${path}`, 'it is', item) ?? {}).flatMap(([method, operation]) =>
          methods.includes(method.toLowerCase())
            ? operationBinding(reading, api, path, method, operation, kind, settings)
            : [],
        )
      : [],
  )
}

/** Says of a definition that lies in a file that it is not read. */
export function skipOutside(reading: Reading, { name, properties }: Resource, outside: string, inside: string): void {
  if (properties[outside] !== undefined)
    reading.skipped.push({ name, reason: `its ${outside} is not read: only ${inside} is` })
}

function operationBinding(
  reading: Reading,
  api: Resource,
  path: string,
  method: string,
  operation: unknown,
  kind: 'rest' | 'http',
  settings: Settings,
): Binding[] {
  const name = `${api.name} ${method.toUpperCase()} ${path}`
  const told = mapAt(reading, name, 'it is', operation)?.['x-amazon-apigateway-integration']
  const integration = mapAt(reading, name, 'its integration is', told)
  if (integration === undefined || String(integration['type'] as string).toLowerCase() !== 'aws_proxy') return []
  const skip = (reason: string) => {
    reading.skipped.push({ name, reason })
    return []
  }
  const target = linkedFunction(reading, integration['uri'])
  if (target === undefined) return skip('its integration calls no function of the template')
  const route =
    path === '/$default' ? '$default' : `${method.toLowerCase() === anyKey() ? 'ANY' : method.toUpperCase()} ${path}`
  if (kind === 'rest')
    return [{ function: target.name, frontEnd: `rest ${api.name}`, gateway: 'rest', route, ...settings }]
  const version = payloadFormat(integration['payloadFormatVersion'])
  if (version === undefined) return skip('its integration does not tell payloadFormatVersion')
  const gateway = version === '2.0' ? 'http-v2' : 'http-v1'
  return [{ function: target.name, frontEnd: `${gateway} ${api.name}`, gateway, route, ...settings }]
}

function anyKey(): string {
  return 'x-amazon-apigateway-any-method'
}
