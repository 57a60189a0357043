import { isRecord, type TemplateRecord } from './read-template.ts'
import type { Reading, Resource } from './stack.ts'
import { whyUnknown } from './tokens.ts'

const functionTypes = ['AWS::Serverless::Function', 'AWS::Lambda::Function']

/** True for a resource that is a function. */
export function isFunction({ type }: Resource): boolean {
  return functionTypes.includes(type)
}

/** The resources of one type, in the order of the template. */
export function ofType({ resources }: Reading, ...types: readonly string[]): readonly Resource[] {
  return [...resources.values()].filter(({ type }) => types.includes(type))
}

/** The resource that a reference names: `!Ref Api`, `!GetAtt Api.Arn`, an ARN made around one of them. */
export function linked({ resources, tokens }: Reading, value: unknown): Resource | undefined {
  for (const { resource } of tokens.in(value)) {
    const found = resource === undefined ? undefined : resources.get(resource)
    if (found !== undefined) return found
  }
  return undefined
}

/** The function that a reference names, through its aliases and versions. */
export function linkedFunction(reading: Reading, value: unknown): Resource | undefined {
  let resource = linkedTo(reading, value, [...functionTypes, 'AWS::Lambda::Alias', 'AWS::Lambda::Version'])
  // An alias names a function or a version, which names a function.
  for (let hops = 0; resource !== undefined && !isFunction(resource) && hops < 4; hops++)
    resource = linked(reading, resource.properties['FunctionName'])
  if (resource !== undefined) return isFunction(resource) ? resource : undefined
  return named(reading, value)
}

/** An ARN may name the partition and the region by tokens too: only resources of these types count. */
function linkedTo({ resources, tokens }: Reading, value: unknown, types: readonly string[]): Resource | undefined {
  return tokens
    .in(value)
    .map(({ resource }) => (resource === undefined ? undefined : resources.get(resource)))
    .find((resource) => resource !== undefined && types.includes(resource.type))
}

/** By its `FunctionName`, as it is or at the end of an ARN. */
function named(reading: Reading, value: unknown): Resource | undefined {
  if (typeof value !== 'string' || reading.tokens.in(value).some(({ resource }) => resource !== undefined))
    return undefined
  const name = /:function:([\w-]+)/.exec(value)?.[1] ?? value
  return [...reading.resources.values()].find((one) => isFunction(one) && one.properties['FunctionName'] === name)
}

/** A text that is known; undefined for anything else. */
export function textAt({ tokens }: Reading, properties: TemplateRecord, key: string): string | undefined {
  const value = properties[key]
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return typeof value === 'string' && tokens.in(value).length === 0 ? value : undefined
}

/** The texts of a map that are known, and why the others are not. */
export function textsOf(
  { tokens }: Reading,
  value: unknown,
  what: string,
): { readonly known: Record<string, string>; readonly unknown: readonly string[] } {
  const known: Record<string, string> = {}
  const unknown: string[] = []
  if (typeof value === 'string') unknown.push(`no ${what} is set: ${whyUnknown(tokens.in(value))}`)
  for (const [name, one] of isRecord(value) ? Object.entries(value) : []) {
    const open = tokens.in(one)
    if (open.length > 0) unknown.push(`${what} ${name} is not set: ${whyUnknown(open)}`)
    else if (typeof one !== 'object') known[name] = String(one)
  }
  return { known, unknown }
}

/** Why nothing is told of what is there: `notKnown(reading, 'its Path is', value)`. */
export function notKnown({ tokens }: Reading, partIs: string, value: unknown): string {
  const open = tokens.in(value)
  return `${partIs} not known${open.length > 0 ? `: ${whyUnknown(open)}` : ''}`
}

/** A part that is a map; none for what says nothing; what is there and no map is skipped with its reason. */
export function mapAt(reading: Reading, name: string, partIs: string, value: unknown): TemplateRecord | undefined {
  if (isRecord(value) || value === undefined || value === null) return value ?? undefined
  reading.skipped.push({ name, reason: notKnown(reading, partIs, value) })
  return undefined
}

/** What is said of a setting whose value is not known. */
export function leftOut({ tokens }: Reading, key: string, value: unknown): string {
  return `${key} is left out: ${whyUnknown(tokens.in(value))}`
}

/** The strings of a list that are known; undefined if one is not. */
export function knownList({ tokens }: Reading, value: unknown): readonly string[] | undefined {
  const list = typeof value === 'string' ? [value] : value
  if (!Array.isArray(list) || tokens.in(list).length > 0) return undefined
  return list.every((one) => typeof one === 'string') ? list : undefined
}
