import { statSync } from 'node:fs'
import { basename, isAbsolute, join, resolve } from 'node:path'
import { displayPath } from '../lambda/load/bundle.ts'
import type { Runtime } from '../lambda/words/invocation.ts'
import { isFile } from '../lambda/source/is-file.ts'
import { handlerName } from '../lambda/load/load-module.ts'
import { assetPath } from './asset-path.ts'
import type { TemplateFunction } from './described.ts'
import { leftOut, textAt, textsOf } from './links.ts'
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
  const { known, unknown } = textsOf(
    reading,
    isRecord(environment) ? environment['Variables'] : environment,
    'variable',
  )
  const layers = Object.keys(properties['Layers'] ?? []).length > 0
  const timeout = numberAt(reading, properties, 'Timeout', defaults.timeoutSeconds)
  const memory = numberAt(reading, properties, 'MemorySize', defaults.memorySizeMb)
  return {
    handler: source.handler,
    ...(named.runtime && { runtime: named.runtime }),
    ...(timeout.value !== undefined && { timeoutMs: 1_000 * timeout.value }),
    ...(memory.value !== undefined && { memorySizeMb: memory.value }),
    environment: known,
    unknown: [
      ...unknown,
      ...named.unknown,
      ...timeout.unknown,
      ...memory.unknown,
      ...(layers ? ['its layers are not read'] : []),
    ],
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

function codeFolder(reading: Reading, properties: TemplateRecord, resource: Resource, sam: boolean): Folder {
  const { stack, metadata } = resource
  if (properties['InlineCode'] !== undefined) return { reason: 'its code is inline' }
  const name = sam ? 'CodeUri' : 'Code'
  const told = properties[name]
  // Without CodeUri, SAM takes the folder of the template.
  const code = told === undefined && sam ? '.' : isRecord(told) ? (assetPath(metadata, name) ?? told) : told
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
  const named = partsOf(handler)
  if (named === undefined)
    return { reason: `its Handler ${JSON.stringify(handler)} names no module and export as Lambda reads it` }
  const { module, exportPath } = named
  const asExport = (file: string): Found =>
    exportPath.length === 1
      ? { handler: `${fromHere(file)}#${exportPath[0]}` }
      : {
          reason: `its Handler ${JSON.stringify(handler)} looks into an export, which takes the JavaScript that is built of ${displayPath(file)}`,
        }
  const entry = entryPoints(metadata).find(
    (one) => withoutExtension(one) === module || withoutExtension(basename(one)) === module,
  )
  if (entry !== undefined && isFile(join(folder, entry))) return asExport(join(folder, entry))
  const asBuilt: Found = { handler: { root: fromHere(folder), handler } }
  if (['.js', '.mjs', '.cjs', ''].some((extension) => isFile(join(folder, module + extension)))) return asBuilt
  const source = ['.ts', '.mts', '.cts', '.tsx'].map((extension) => join(folder, module + extension)).find(isFile)
  if (source !== undefined) return asExport(source)
  // Runtimes before Node.js 24 take a folder too; the source of a bundle is asked first, since its folders stay behind.
  if (isFile(join(folder, module, 'index.js'))) return asBuilt
  return {
    reason: `there is no file ${displayPath(join(folder, module))}.js, .mjs, .cjs or .ts; is it to be built first?`,
  }
}

/** The module and the path of the export by Lambda's own rule; undefined for what is no name of a handler to it. */
function partsOf(handler: string): { readonly module: string; readonly exportPath: readonly string[] } | undefined {
  try {
    const { folder, moduleName, exportPath } = handlerName(handler)
    return moduleName === '' || exportPath.includes('') ? undefined : { module: folder + moduleName, exportPath }
  } catch {
    return undefined
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

/** Lambda's own where the template says nothing, and nothing where what it says is not known. */
function numberAt(
  reading: Reading,
  properties: TemplateRecord,
  key: string,
  ownOfLambda: number,
): { readonly value?: number; readonly unknown: readonly string[] } {
  const said = properties[key]
  if (said === undefined) return { value: ownOfLambda, unknown: [] }
  const value = Number(textAt(reading, properties, key) ?? Number.NaN)
  if (Number.isFinite(value) && value > 0) return { value, unknown: [] }
  return { unknown: [leftOut(reading, key, said)] }
}
