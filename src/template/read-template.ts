import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import type * as Yaml from 'yaml'
import { isObject } from '../http/is-object.ts'
import { displayPath } from '../lambda/load/bundle.ts'
import { workerFile } from '../lambda/source/worker-file.ts'

/** A template's data: objects have no prototype, CloudFormation's short forms are long (`!Ref A` is `{ Ref: 'A' }`). */
export type TemplateRecord = { readonly [key: string]: unknown }

/** CloudFormation takes templates of 1 MB; a source with comments may be larger. */
const mostBytes = 4_194_304
const mostValues = 200_000
const mostDepth = 100

/**
 * Reads a SAM or CloudFormation template, YAML or JSON. Throws a `TypeError` that names the file and the line for what is
 * not there, not YAML, too large, too deep, or has keys that no template has.
 */
export function readTemplate(file: string): TemplateRecord {
  const refuse = (why: string): never => {
    throw new TypeError(`template ${displayPath(file)}: ${why}`)
  }
  const size = statSync(file, { throwIfNoEntry: false })
  if (size === undefined) return refuse('there is no such file')
  if (!size.isFile()) return refuse('it is not a file')
  if (size.size > mostBytes)
    return refuse(
      `it has ${size.size} bytes; CloudFormation takes 1 MB and proxyproof reads ${mostBytes} bytes at most`,
    )
  const text = readFileSync(file, 'utf8').replace(/^\ufeff/, '')
  const data = /^\s*\{/.test(text) ? fromJson(text, refuse) : fromYaml(text, refuse)
  if (!isRecord(data)) return refuse('it is neither a YAML nor a JSON object')
  if (!isRecord(data['Resources'])) return refuse('it has no Resources, so it is no SAM or CloudFormation template')
  return data
}

/** True for an object of a template. */
export const isRecord: (value: unknown) => value is TemplateRecord = isObject

type Refuse = (why: string) => never

function fromJson(text: string, refuse: Refuse): unknown {
  try {
    return copied(JSON.parse(text), refuse)
  } catch (error) {
    if (error instanceof SyntaxError) return refuse(`it is not JSON: ${error.message}`)
    throw error
  }
}

/** JSON's values as {@link TemplateRecord}; YAML's go through {@link fromYaml}. */
function copied(value: unknown, refuse: Refuse): unknown {
  const count = counter(refuse)
  const copy = (one: unknown, depth: number): unknown => {
    count(depth)
    if (Array.isArray(one)) return one.map((member) => copy(member, depth + 1))
    if (typeof one === 'string') return checkedText(one, refuse)
    if (typeof one !== 'object' || one === null) return one
    const record = newRecord()
    for (const [key, member] of Object.entries(one)) put(record, key, copy(member, depth + 1), refuse)
    return record
  }
  return copy(value, 0)
}

function fromYaml(text: string, refuse: Refuse): unknown {
  const yaml = loadYaml()
  // CloudFormation and SAM read YAML 1.1: `yes` is true.
  const document = yaml.parseDocument(text, { version: '1.1', prettyErrors: true, logLevel: 'silent' })
  const [error] = document.errors
  if (error !== undefined) return refuse(`it is not YAML: ${error.message.trim()}`)
  const count = counter(refuse)
  const open = new Set<unknown>()
  // `Alias.resolve` looks through the whole document each time.
  const anchors = new Map<string, Yaml.Node>()
  const plain = (node: unknown, depth: number): unknown => {
    count(depth)
    if (yaml.isAlias(node)) {
      const target = anchors.get(node.source)
      if (target === undefined) return refuse(`the alias *${node.source} names no anchor`)
      if (open.has(target)) return refuse(`the anchor &${node.source} holds itself`)
      return plain(target, depth + 1)
    }
    if (!yaml.isNode(node)) return node === undefined ? null : node
    const { anchor } = node as Yaml.Scalar | Yaml.YAMLMap | Yaml.YAMLSeq
    if (anchor !== undefined) anchors.set(anchor, node)
    open.add(node)
    const value = untagged(node, depth)
    open.delete(node)
    return longForm(node.tag, value, refuse)
  }
  const untagged = (node: Yaml.ParsedNode | Yaml.Node, depth: number): unknown => {
    if (yaml.isSeq(node)) return node.items.map((item) => plain(item, depth + 1))
    if (yaml.isMap(node)) return mapOf(node, depth)
    if (!yaml.isScalar(node)) return refuse('it holds a node that is neither a value, a list nor a map')
    const { value, source } = node
    if (typeof value === 'string') return checkedText(value, refuse)
    if (typeof value === 'bigint') return String(value)
    // YAML 1.1 as this parser has it takes `.` for a number, which to others is a text.
    if (Number.isNaN(value) && !/nan/i.test(source ?? '')) return source ?? ''
    // Dates and binaries are texts to CloudFormation.
    return typeof value === 'object' && value !== null ? (source ?? '') : value
  }
  const mapOf = (node: Yaml.YAMLMap, depth: number): unknown => {
    const record = newRecord()
    for (const { key, value } of node.items) {
      const name = plain(key, depth + 1)
      const member = plain(value, depth + 1)
      if (name === '<<' || typeof name === 'symbol') merge(record, member)
      else if (typeof name === 'object' && name !== null) return refuse('it has a key that is a list or a map')
      else put(record, String(name), member, refuse)
    }
    return record
  }
  return plain(document.contents, 0)
}

/** `!Ref A` and `!GetAtt A.B` by their long forms; other tags of CloudFormation are `Fn::` and their name. */
function longForm(tag: string | undefined, value: unknown, refuse: Refuse): unknown {
  if (tag === undefined || !tag.startsWith('!') || tag === '!' || tag.startsWith('!!')) return value
  const name = tag.slice(1)
  if (!/^[A-Za-z0-9]+$/.test(name)) return refuse(`it has the tag ${JSON.stringify(tag)}, which CloudFormation has not`)
  const record = newRecord()
  record[name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`] = value
  return record
}

/** Keys that are there win: https://yaml.org/type/merge.html */
function merge(record: Record<string, unknown>, member: unknown): void {
  for (const source of Array.isArray(member) ? member : [member])
    if (isRecord(source)) for (const [key, value] of Object.entries(source)) record[key] ??= value
}

function put(record: Record<string, unknown>, key: string, value: unknown, refuse: Refuse): void {
  if (key === '__proto__') refuse('it has a key __proto__, which no template has')
  record[checkedText(key, refuse)] = value
}

/** NUL marks what is known only once deployed, see `tokens.ts`. */
function checkedText(text: string, refuse: Refuse): string {
  return text.includes('\0') ? refuse('it has a NUL character') : text
}

function newRecord(): Record<string, unknown> {
  return Object.create(null) as Record<string, unknown>
}

/** Aliases of aliases make a small file large. */
function counter(refuse: Refuse): (depth: number) => void {
  let values = 0
  return (depth) => {
    if (++values > mostValues) refuse(`it holds more than ${mostValues} values, its aliases written out`)
    if (depth > mostDepth) refuse(`it is nested deeper than ${mostDepth} levels`)
  }
}

/** Loaded when there is a template to read, and not by every test file that imports proxyproof. */
function loadYaml(): typeof Yaml {
  return createRequire(workerFile())('yaml') as typeof Yaml
}
