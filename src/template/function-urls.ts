import type { Binding } from './described.ts'
import { linkedFunction, mapAt, ofType } from './links.ts'
import type { TemplateRecord } from './read-template.ts'
import { corsSetting, textSetting, together } from './settings.ts'
import { merged } from './function-source.ts'
import type { Reading, Resource } from './stack.ts'

/** The Function URLs of a template: `AWS::Lambda::Url` and SAM's `FunctionUrlConfig`. */
export function functionUrlBindings(reading: Reading): Binding[] {
  const urls = ofType(reading, 'AWS::Lambda::Url').flatMap((url) => {
    const target = linkedFunction(reading, url.properties['TargetFunctionArn'])
    const reason = url.uncertain ?? (target === undefined ? 'its function is not in the template' : undefined)
    if (target !== undefined && reason === undefined) return [binding(reading, target, url.name, url.properties)]
    reading.skipped.push({ name: url.name, reason: reason! })
    return []
  })
  const configured = ofType(reading, 'AWS::Serverless::Function').flatMap((resource) => {
    const { FunctionUrlConfig } = merged(resource.stack.globals['Function'], resource.properties)
    const config = mapAt(reading, resource.name, 'its FunctionUrlConfig is', FunctionUrlConfig)
    return config === undefined ? [] : [binding(reading, resource, `${resource.name}Url`, config)]
  })
  return [...urls, ...configured]
}

function binding(reading: Reading, target: Resource, name: string, properties: TemplateRecord): Binding {
  return {
    function: target.name,
    frontEnd: `function-url ${name}`,
    gateway: 'function-url',
    ...together(
      // A URL buffers unless it is told.
      { options: { invokeMode: 'BUFFERED' }, unknown: [] },
      textSetting(reading, properties, 'InvokeMode', 'invokeMode'),
      textSetting(reading, properties, 'AuthType', 'authType'),
      corsSetting(reading, properties['Cors']),
    ),
  }
}
