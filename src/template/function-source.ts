import { existsSync, statSync } from 'node:fs'
import { basename, isAbsolute, join, resolve } from 'node:path'
import { displayPath } from '../lambda/load/bundle.ts'
import type { Runtime } from '../lambda/words/invocation.ts'
import type { TemplateFunction } from './described.ts'
import { textAt, textsOf } from './links.ts'
import { isRecord, type TemplateRecord } from './read-template.ts'
import type { Reading, Resource } from './stack.ts'
import { whyUnknown } from './tokens.ts'

/** What a function is without its front ends; or why it cannot be run here. */
export type FunctionSource =
  | Pick<TemplateFunction, 'handler' | 'runtime' | 'timeoutMs' | 'memorySizeMb' | 'environment' | 'unknown'>
  | { readonly reason: string }

/** Lambda's own: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html */
const defaults = { timeoutSeconds: 3, memorySizeMb: 128 }

/** What the template tells of a function, SAM's `Globals` included. */
export function functionSource(reading: Reading, resource: Resource): FunctionSource {
  const sam = resource.type === 'AWS::Serverless::Function'
  const properties = sam ? merged(resource.stack.globals['Function'], resource.properties) : resource.properties
  if (resource.uncertain !== undefined) return { reason: resource.uncertain }
  if (properties['PackageType'] === 'Image' || properties['ImageUri'] !== undefined)
    return { reason: 'its code is a container image' }
  const named = runtimeOf(reading, properties)
  if ('reason' in named) return named
  const handler = textAt(reading, properties, 'Handler')
  if (handler === undefined) return { reason: `its Handler is not known: ${why(reading, properties['Handler'])}` }
  const code = codeFolder(reading, properties, resource, sam)
  if ('reason' in code) return code
  const source = handlerSource(code.folder, handler, resource.metadata)
  if ('reason' in source) return source
  const environment = properties['Environment']
  const { known, unknown } = textsOf(reading, isRecord(environment) ? environment['Variables'] : undefined, 'variable')
  const layers = Array.isArray(properties['Layers']) && properties['Layers'].length > 0
  return {
    handler: source.handler,
    ...(named.runtime && { runtime: named.runtime }),
    timeoutMs: 1_000 * numberAt(properties, 'Timeout', defaults.timeoutSeconds),
    memorySizeMb: numberAt(properties, 'MemorySize', defaults.memorySizeMb),
    environment: known,
    unknown: [...unknown, ...named.unknown, ...(layers ? ['its layers are not read'] : [])],
  }
}

/** Maps are merged, lists are joined, all else is replaced: AWS SAM developer guide, Globals section. */
export function merged(global: unknown, own: TemplateRecord): TemplateRecord {
  if (!isRecord(global)) return own
  const record: Record<string, unknown> = { ...global }
  for (const [key, value] of Object.entries(own)) {
    const below = record[key]
    if (isRecord(below) && isRecord(value)) record[key] = merged(below, value)
    else record[key] = Array.isArray(below) && Array.isArray(value) ? [...below, ...value] : value
  }
  return record
}

type RuntimeFound = { readonly runtime?: Runtime; readonly unknown: readonly string[] } | { readonly reason: string }

function runtimeOf(reading: Reading, properties: TemplateRecord): RuntimeFound {
  const name = textAt(reading, properties, 'Runtime')
  if (name === undefined) return { reason: `its Runtime is not known: ${why(reading, properties['Runtime'])}` }
  if (!name.startsWith('nodejs')) return { reason: `it runs on ${name}, not on Node.js` }
  if (name === 'nodejs20.x' || name === 'nodejs22.x' || name === 'nodejs24.x') return { runtime: name, unknown: [] }
  return { unknown: [`${name} is not known to proxyproof: the runtime nearest to this Node is used`] }
}

function why(reading: Reading, value: unknown): string {
  return value === undefined ? 'the template says nothing' : whyUnknown(reading.tokens.in(value))
}

type Folder = { readonly folder: string } | { readonly reason: string }

function codeFolder(reading: Reading, properties: TemplateRecord, { stack }: Resource, sam: boolean): Folder {
  if (properties['InlineCode'] !== undefined) return { reason: 'its code is inline' }
  // Without CodeUri, SAM takes the folder of the template.
  const code = properties[sam ? 'CodeUri' : 'Code'] ?? (sam ? '.' : undefined)
  const open = reading.tokens.in(code)
  if (open.length > 0) return { reason: `the place of its code is not known: ${whyUnknown(open)}` }
  if (isRecord(code) && code['ZipFile'] !== undefined) return { reason: 'its code is inline' }
  if (typeof code !== 'string') return { reason: 'its code is not a local folder' }
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(code)) return { reason: `its code is not a local folder: ${code}` }
  const folder = resolve(stack.folder, code)
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return { folder }
  return { reason: `its code is no folder here: ${displayPath(folder)}` }
}

type Found = { readonly handler: TemplateFunction['handler'] } | { readonly reason: string }

/** The file of the handler: JavaScript as Lambda finds it, else the source that is built to it. */
function handlerSource(folder: string, handler: string, metadata: TemplateRecord): Found {
  const dot = handler.lastIndexOf('.')
  if (dot <= 0) return { reason: `its Handler ${JSON.stringify(handler)} names no export` }
  const module = handler.slice(0, dot)
  const exportName = handler.slice(dot + 1)
  const asExport = (file: string): Found => ({ handler: `${fromHere(file)}#${exportName}` })
  const entry = entryPoints(metadata).find(
    (one) => withoutExtension(one) === module || withoutExtension(basename(one)) === module,
  )
  if (entry !== undefined && existsSync(join(folder, entry))) return asExport(join(folder, entry))
  if (['.js', '.mjs', '.cjs', ''].some((extension) => existsSync(join(folder, module + extension))))
    return { handler: { root: fromHere(folder), handler } }
  const source = ['.ts', '.mts', '.cts', '.tsx'].map((extension) => join(folder, module + extension)).find(existsSync)
  if (source !== undefined) return asExport(source)
  return {
    reason: `there is no file ${displayPath(join(folder, module))}.js, .mjs, .cjs or .ts; is it to be built first?`,
  }
}

/** A path from the working directory, where handlers are looked for; absolute outside of it. */
function fromHere(path: string): string {
  const shown = displayPath(path).replaceAll('\\', '/')
  return isAbsolute(shown) ? shown : `./${shown}`
}

/** Those of SAM's esbuild method, whose output lies flat in the folder of the build. */
function entryPoints({ BuildMethod, BuildProperties }: TemplateRecord): readonly string[] {
  const entries = BuildMethod === 'esbuild' && isRecord(BuildProperties) ? BuildProperties['EntryPoints'] : undefined
  return Array.isArray(entries) ? entries.filter((one) => typeof one === 'string') : []
}

function withoutExtension(file: string): string {
  return file.replace(/^\.\//, '').replace(/\.[^./]+$/, '')
}

function numberAt(properties: TemplateRecord, key: string, fallback: number): number {
  const value = Number(properties[key] ?? Number.NaN)
  return Number.isFinite(value) && value > 0 ? value : fallback
}
