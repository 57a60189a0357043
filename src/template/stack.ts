import { dirname, resolve } from 'node:path'
import { existsSync } from 'node:fs'
import { displayPath } from '../lambda/load/bundle.ts'
import { assetPath } from './asset-path.ts'
import { makeConditions } from './conditions.ts'
import { member, noValue, resolveValue, type IntrinsicScope } from './intrinsics.ts'
import { checkParameters, isList } from './parameters.ts'
import { isRecord, readTemplate, type TemplateRecord } from './read-template.ts'
import { makeTokens, whyUnknown, type Tokens } from './tokens.ts'

/** A resource of a template whose intrinsic functions have been carried out. */
export interface Resource {
  /** Its logical id, after those of the stacks that hold it: `Nested/Users`. */
  readonly name: string
  readonly type: string
  readonly properties: TemplateRecord
  readonly metadata: TemplateRecord
  /** Why it is not known whether it is there: its condition. */
  readonly uncertain?: string
  readonly stack: Stack
}

/** One template with its parameters. */
export interface Stack {
  /** `Globals` of SAM, resolved. */
  readonly globals: TemplateRecord
  /** The folder of the file: local paths start there. */
  readonly folder: string
}

/** What cannot be told of a template, by the resource, and why. */
export interface Skipped {
  readonly name: string
  readonly reason: string
}

/** Everything that the template and those that it nests hold. */
export interface Reading {
  readonly resources: ReadonlyMap<string, Resource>
  readonly tokens: Tokens
  readonly skipped: Skipped[]
}

const mostStacks = 200

/**
 * Reads a template and the nested ones in files. Throws a `TypeError` for what cannot be read, the root or nested, and for
 * parameters that the root does not take.
 */
export function readStacks(file: string, parameters: Readonly<Record<string, string>> = {}): Reading {
  const tokens = makeTokens()
  const resources = new Map<string, Resource>()
  const skipped: Skipped[] = []
  let stacks = 0
  open(resolve(file), '', parameters, [])
  return { resources, tokens, skipped }

  /** Answers the outputs. */
  function open(
    path: string,
    prefix: string,
    given: TemplateRecord,
    above: readonly string[],
  ): (name: string) => unknown {
    const refuse = (why: string): never => {
      throw new TypeError(`template ${displayPath(path)}: ${why}`)
    }
    if (above.includes(path)) return refuse('it nests itself')
    if (++stacks > mostStacks) return refuse(`it is one of more than ${mostStacks} nested templates`)
    const template = readTemplate(path)
    // What a nested template is given may be known only once deployed.
    if (above.length === 0) checkParameters(template['Parameters'], parameters, refuse)
    const declared = template['Resources'] as TemplateRecord
    const children = new Map<string, (name: string) => unknown>()
    const opening = new Set<string>()
    const scope: IntrinsicScope = {
      tokens,
      mappings: template['Mappings'],
      ref: (name) => {
        const parameter = member(template['Parameters'], name)
        if (isRecord(parameter)) return valueOf(name, parameter)
        if (name === 'AWS::NoValue') return noValue
        if (name.startsWith('AWS::')) return tokens.make({ said: `!Ref ${name}`, why: onceDeployed })
        return tokens.make({ said: `!Ref ${name}`, why: onceDeployed, resource: prefix + name.split('.', 1)[0]! })
      },
      getAtt: (id, attribute) => {
        const said = `!GetAtt ${id}.${attribute}`
        if (!attribute.startsWith('Outputs.') || !isNested(declared[id]))
          return tokens.make({ said, why: onceDeployed, resource: prefix + id, attribute })
        return child(id)?.(attribute.slice(8)) ?? tokens.make({ said, why: 'the nested template is not known here' })
      },
      condition: (name) => conditions.named(name),
    }
    const settle = (value: unknown) => resolveValue(value, scope)
    const conditions = makeConditions(template['Conditions'], settle, tokens, refuse)
    const globals = settle(template['Globals'])
    const stack: Stack = { folder: dirname(path), globals: isRecord(globals) ? globals : {} }

    for (const [id, resource] of Object.entries(declared)) {
      // `Fn::ForEach::Each` and `Fn::Transform` stand among resources for those that they make.
      if (id.startsWith('Fn::')) skipped.push({ name: prefix + id, reason: 'proxyproof does not carry it out' })
      if (!isRecord(resource) || typeof resource['Type'] !== 'string') continue
      const condition = resource['Condition']
      const holds = typeof condition === 'string' ? conditions.named(condition) : true
      if (holds === false) continue
      if (isNested(resource)) {
        child(id)
        continue
      }
      const properties = settle(resource['Properties'] ?? {})
      resources.set(prefix + id, {
        name: prefix + id,
        type: resource['Type'],
        properties: isRecord(properties) ? properties : {},
        metadata: isRecord(resource['Metadata']) ? resource['Metadata'] : {},
        ...(holds === undefined && { uncertain: `whether its condition ${String(condition)} holds is not known` }),
        stack,
      })
    }
    const outputs = template['Outputs']
    return (name) => {
      const output = member(outputs, name)
      return isRecord(output) ? settle(output['Value']) : undefined
    }

    /** Opened when it or one of its outputs is met first. */
    function child(id: string): ((name: string) => unknown) | undefined {
      const known = children.get(id)
      if (known !== undefined) return known
      if (opening.has(id)) return refuse(`the nested stack ${id} needs its own outputs`)
      opening.add(id)
      const outputsOf = openNested(id) ?? (() => undefined)
      opening.delete(id)
      children.set(id, outputsOf)
      return outputsOf
    }

    function openNested(id: string): ((name: string) => unknown) | undefined {
      const properties = settle(member(declared[id], 'Properties'))
      const { TemplateURL, Location, Parameters } = (isRecord(properties) ? properties : {}) as TemplateRecord
      const told = TemplateURL ?? Location
      const asset = assetPath(member(declared[id], 'Metadata'), 'TemplateURL')
      const location = tokens.in(told).length > 0 ? (asset ?? told) : told
      const unknown = tokens.in(location)
      const skip = (reason: string) => void skipped.push({ name: prefix + id, reason })
      if (unknown.length > 0) return skip(`the place of its template is not known: ${whyUnknown(unknown)}`)
      if (typeof location !== 'string') return skip('its template is in no local file')
      if (/^[a-z][a-z0-9+.-]+:/i.test(location)) return skip(`its template is not a local file: ${location}`)
      const nested = resolve(dirname(path), location)
      if (!existsSync(nested)) return skip(`there is no file ${displayPath(nested)}`)
      return open(nested, `${prefix}${id}/`, isRecord(Parameters) ? Parameters : {}, [...above, path])
    }

    function valueOf(name: string, parameter: TemplateRecord): unknown {
      const type = String(parameter['Type'])
      const own = Object.hasOwn(given, name) ? given[name] : undefined
      // What stands there is the name of a parameter in Systems Manager, not its value.
      if (type.startsWith('AWS::SSM::Parameter::Value') && own === undefined)
        return tokens.make({ said: `!Ref ${name}`, why: 'Systems Manager has its value' })
      const value = own ?? parameter['Default']
      if (value === undefined || value === null)
        return tokens.make({ said: `!Ref ${name}`, why: 'the parameter has no default (--parameter gives it a value)' })
      if (!isList(parameter)) return value
      return Array.isArray(value)
        ? value
        : String(value as string)
            .split(',')
            .map((one) => one.trim())
    }
  }
}

const onceDeployed = 'known only once deployed'

function isNested(resource: unknown): boolean {
  const type = member(resource, 'Type')
  return type === 'AWS::CloudFormation::Stack' || type === 'AWS::Serverless::Application'
}
