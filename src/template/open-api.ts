import type { Binding } from './described.ts'
import { linkedFunction } from './links.ts'
import { isRecord } from './read-template.ts'
import { payloadFormat, type Settings } from './settings.ts'
import type { Reading, Resource } from './stack.ts'

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
  const paths = isRecord(definition) && isRecord(definition['paths']) ? definition['paths'] : {}
  return Object.entries(paths).flatMap(([path, item]) =>
    isRecord(item)
      ? Object.entries(item).flatMap(([method, operation]) =>
          methods.includes(method.toLowerCase())
            ? operationBinding(reading, api, path, method, operation, kind, settings)
            : [],
        )
      : [],
  )
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
  const integration = isRecord(operation) ? operation['x-amazon-apigateway-integration'] : undefined
  if (!isRecord(integration) || String(integration['type'] as string).toLowerCase() !== 'aws_proxy') return []
  const skip = (reason: string) => {
    reading.skipped.push({ name: `${api.name} ${method.toUpperCase()} ${path}`, reason })
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
