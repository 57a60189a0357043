import { isRecord, type TemplateRecord } from './read-template.ts'
import type { Tokens } from './tokens.ts'

/** What intrinsic functions need to know of their template. */
export interface IntrinsicScope {
  readonly tokens: Tokens
  /** The value of `!Ref name`. */
  ref(name: string): unknown
  /** The value of `!GetAtt id.attribute`. */
  getAtt(id: string, attribute: string): unknown
  condition(name: string): boolean | undefined
  readonly mappings: unknown
}

/** What `!Ref AWS::NoValue` leaves: the member is taken out. */
export const noValue = Symbol('AWS::NoValue')

/**
 * The value with its intrinsic functions carried out. What is known only once deployed stays as a token inside texts:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html
 */
export function resolveValue(value: unknown, scope: IntrinsicScope): unknown {
  if (Array.isArray(value)) return value.map((one) => resolveValue(one, scope)).filter((one) => one !== noValue)
  if (typeof value === 'string') return withoutReferences(value, scope)
  if (!isRecord(value)) return value
  const entries = Object.entries(value)
  const [only] = entries
  if (entries.length === 1 && only !== undefined && (only[0] === 'Ref' || only[0].startsWith('Fn::'))) {
    const made = carriedOut(only[0], only[1], scope)
    return typeof made === 'string' ? withoutReferences(made, scope) : made
  }
  const record = Object.create(null) as Record<string, unknown>
  for (const [key, member] of entries) {
    const resolved = resolveValue(member, scope)
    if (resolved !== noValue) record[key] = resolved
  }
  return record
}

/**
 * What stands for a value that is kept elsewhere is a token:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
 */
function withoutReferences(text: string, { tokens }: IntrinsicScope): string {
  return text.replaceAll(/\{\{resolve:(ssm|ssm-secure|secretsmanager):[^{}\0]*\}\}/g, (said, service: string) =>
    tokens.make({ said, why: `${service === 'secretsmanager' ? 'Secrets Manager' : 'Systems Manager'} has its value` }),
  )
}

function carriedOut(name: string, argument: unknown, scope: IntrinsicScope): unknown {
  if (name === 'Ref')
    return typeof argument === 'string' ? scope.ref(argument) : unknown(name, 'it names nothing', scope)
  // Only the branch that is taken counts: the other may hold what does not exist.
  if (name === 'Fn::If') return chosen(argument, scope)
  const carry = functions[name]
  if (carry === undefined) return unknown(name, 'proxyproof does not carry it out', scope)
  const value = carry(resolveValue(argument, scope), scope)
  if (value !== undefined) return value
  const [token] = scope.tokens.in(resolveValue(argument, scope))
  return token === undefined ? unknown(name, 'its arguments are not what it takes', scope) : scope.tokens.make(token)
}

function unknown(name: string, why: string, { tokens }: IntrinsicScope): string {
  return tokens.make({ said: name, why })
}

function chosen(argument: unknown, scope: IntrinsicScope): unknown {
  if (!Array.isArray(argument) || argument.length !== 3 || typeof argument[0] !== 'string')
    return unknown('Fn::If', 'its arguments are not what it takes', scope)
  const holds = scope.condition(argument[0])
  if (holds === undefined) return unknown(`!If ${argument[0]}`, 'whether the condition holds is not known', scope)
  return resolveValue(argument[holds ? 1 : 2], scope)
}

/** Each answers undefined where an argument is not known, or not what it takes. */
const functions: Readonly<Record<string, (argument: unknown, scope: IntrinsicScope) => unknown>> = {
  'Fn::GetAtt': (argument, scope) => {
    const [id, attribute] = typeof argument === 'string' ? halves(argument) : listOfTexts(argument)
    return id !== undefined && attribute !== undefined ? scope.getAtt(id, attribute) : undefined
  },
  'Fn::Sub': (argument, scope) => {
    const [template, names] = Array.isArray(argument) ? argument : [argument, undefined]
    return typeof template === 'string' ? substituted(template, isRecord(names) ? names : {}, scope) : undefined
  },
  'Fn::Join': (argument) => {
    if (!Array.isArray(argument) || typeof argument[0] !== 'string' || !Array.isArray(argument[1])) return undefined
    return argument[1].every(isPlain) ? argument[1].map(String).join(argument[0]) : undefined
  },
  'Fn::Split': (argument, { tokens }) => {
    const [by, text] = listOfTexts(argument)
    return by && text !== undefined && tokens.in(text).length === 0 ? text.split(by) : undefined
  },
  'Fn::Select': (argument) => {
    if (!Array.isArray(argument) || !Array.isArray(argument[1])) return undefined
    return argument[1][Number(argument[0])]
  },
  'Fn::FindInMap': (argument, { mappings, tokens }) => {
    if (!Array.isArray(argument) || tokens.in(argument.slice(0, 3)).length > 0) return undefined
    const [map, first, second, otherwise] = argument
    const found = member(member(member(mappings, map), first), second)
    return found ?? member(otherwise, 'DefaultValue')
  },
  'Fn::Base64': (text, { tokens }) =>
    typeof text === 'string' && tokens.in(text).length === 0 ? Buffer.from(text).toString('base64') : undefined,
  'Fn::ImportValue': (_, { tokens }) => tokens.make({ said: '!ImportValue', why: 'another stack exports it' }),
  'Fn::Length': (list) => (Array.isArray(list) ? list.length : undefined),
  'Fn::ToJsonString': (value, { tokens }) => (tokens.in(value).length === 0 ? JSON.stringify(value) : undefined),
}

function substituted(template: string, names: TemplateRecord, scope: IntrinsicScope): string | undefined {
  let whole = true
  const text = template.replaceAll(/\$\{([^!}][^}]*|![^}]*)\}/g, (_, inner: string) => {
    if (inner.startsWith('!')) return `\${${inner.slice(1)}}`
    const name = inner.trim()
    const [id, attribute] = halves(name)
    const value = Object.hasOwn(names, name)
      ? names[name]
      : id !== undefined && attribute !== undefined
        ? scope.getAtt(id, attribute)
        : scope.ref(name)
    if (!isPlain(value)) whole = false
    return String(value as string)
  })
  return whole ? text : undefined
}

/** `Users.Arn` in two; a pseudo parameter such as `AWS::Region` has no dot. */
function halves(text: string): readonly [string?, string?] {
  const dot = text.indexOf('.')
  return dot < 0 ? [] : [text.slice(0, dot), text.slice(dot + 1)]
}

function listOfTexts(value: unknown): readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : []
}

/** A member of a map; undefined for what is none, and for keys that no map has. */
export function member(value: unknown, key: unknown): unknown {
  return isRecord(value) && isPlain(key) ? value[String(key)] : undefined
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}
