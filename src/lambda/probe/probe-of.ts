import type { Node } from 'acorn'
import { isMember, isNode, nameOf, type AnyNode } from './any-node.ts'
import { fragileUses } from './fragile-uses.ts'
import type { IsPure } from './pure.ts'

/** What is looked at where a source compares or uses values. */
export type ProbeKind =
  | 'is'
  | 'less'
  | 'length'
  | 'type'
  | 'key'
  | 'case'
  | 'pattern'
  | 'number'
  | 'list'
  | 'date'
  | 'member'
  | 'fragile'
  | 'bytes'

/** One comparison or use: its operands as expressions that can be evaluated again without doing anything. */
export interface Probe {
  readonly kind: ProbeKind
  readonly operands: readonly string[]
}

const equalities = new Set(['===', '==', '!==', '!='])
const orders = new Set(['<', '>', '<=', '>='])
const numberMakers = new Set(['Number', 'parseInt', 'parseFloat', 'isNaN', 'isFinite'])
// What is replaced is not looked for.
const patternUsers = new Set(['exec', 'matchAll', 'search'])

type Make = (kind: ProbeKind, ...operands: readonly unknown[]) => Probe | undefined

/** What there is to look at in a node itself, not in what it is made of. */
export function probesOf(
  node: AnyNode,
  parent: AnyNode | undefined,
  text: (node: Node) => string,
  isPure: IsPure,
): Probe[] {
  const made: Make = (kind, ...operands) =>
    operands.every((operand) => isNode(operand) && isPure(operand))
      ? { kind, operands: operands.map((operand) => text(operand as AnyNode)) }
      : undefined
  const probe = probeOf(node, made, isPure)
  const fragile = fragileUses(node).flatMap(({ what, value }): Probe[] =>
    isPure(value) ? [{ kind: 'fragile', operands: [JSON.stringify(what), text(value)] }] : [],
  )
  const bytes = probe && isOfBytes(node) ? [{ ...probe, kind: 'bytes' as const }] : []
  return [...(probe ? [probe] : []), ...bytes, ...fragile, ...memberProbes(node, parent, text, isPure)]
}

/** Whether it throws where one value has more bytes than the other. */
const isOfBytes = ({ type, callee }: AnyNode) =>
  type === 'CallExpression' && nameOf(callee as AnyNode) === 'timingSafeEqual'

/** The names by which members are asked for, of what is no call. */
function memberProbes(
  node: AnyNode,
  parent: AnyNode | undefined,
  text: (node: Node) => string,
  isPure: IsPure,
): Probe[] {
  const asked = (object: AnyNode, names: readonly (string | undefined)[]) =>
    isPure(object)
      ? names.flatMap((name): Probe[] =>
          name === undefined ? [] : [{ kind: 'member', operands: [text(object), JSON.stringify(name)] }],
        )
      : []
  if (node.type === 'MemberExpression' && !(parent?.type === 'CallExpression' && parent['callee'] === node)) {
    const object = node['object'] as AnyNode
    return object.type === 'Identifier' ? asked(object, [nameOf(node) ?? writtenName(node)]) : []
  }
  if (node.type !== 'VariableDeclarator' || !isNode(node['init'])) return []
  const pattern = node['id'] as AnyNode
  if (pattern.type !== 'ObjectPattern') return []
  const properties = pattern['properties'] as readonly AnyNode[]
  return asked(
    node['init'],
    properties.map(({ key, computed }) => (isNode(key) && computed !== true ? nameOf(key) : undefined)),
  )
}

/** The name of `form['name']`. */
function writtenName({ computed, property }: AnyNode): string | undefined {
  const value = computed === true && isNode(property) && property.type === 'Literal' ? property['value'] : undefined
  return typeof value === 'string' ? value : undefined
}

function probeOf(node: AnyNode, made: Make, isPure: IsPure): Probe | undefined {
  const { type, operator, left, right, object, callee, argument } = node as AnyNode & Record<string, AnyNode>
  const args = (node['arguments'] ?? []) as readonly AnyNode[]
  switch (type) {
    case 'BinaryExpression': {
      const [a, b] = [left!, right!]
      if (String(operator) === 'in') return made('key', b, a)
      if (equalities.has(String(operator))) {
        if (isNothing(a) || isNothing(b)) return undefined
        if (isTypeof(a)) return made('type', a['argument'], b)
        if (isTypeof(b)) return made('type', b['argument'], a)
        if (isLength(a) && isLength(b)) return made('is', measured(a), measured(b))
        return isLength(a) ? made('length', measured(a), b) : made('is', a, b)
      }
      if (!orders.has(String(operator))) return undefined
      if (isLength(a)) return made('length', measured(a), b)
      if (isLength(b)) return made('length', measured(b), a)
      return made('less', a, b)
    }
    case 'SwitchStatement': {
      const tests = (node['cases'] as readonly AnyNode[]).flatMap(({ test }) =>
        isNode(test) && isPure(test) ? [test] : [],
      )
      return made('case', node['discriminant'], ...tests)
    }
    case 'MemberExpression':
      return node['computed'] === true && (node['property'] as AnyNode).type !== 'Literal'
        ? made('key', object, node['property'])
        : undefined
    case 'UnaryExpression':
      return String(operator) === '+' ? made('number', argument) : undefined
    case 'NewExpression':
      return nameOf(callee!) === 'Date' && args.length === 1 ? made('date', args[0]) : undefined
    case 'CallExpression':
      return callProbe(callee!, args, made)
    default:
      return undefined
  }
}

function callProbe(callee: AnyNode, args: readonly AnyNode[], made: Make): Probe | undefined {
  const name = nameOf(callee)
  const on = callee.type === 'MemberExpression' ? callee['object'] : undefined
  if (args.length === 0 || name === undefined) return undefined
  if (numberMakers.has(name) || (on && nameOf(on as AnyNode) === 'Number')) return made('number', args[0])
  if (name === 'isArray') return made('list', args[0])
  if (name === 'timingSafeEqual' && args.length === 2) return made('is', ...args)
  if (on === undefined) return undefined
  if (name === 'parse' && nameOf(on as AnyNode) === 'Date') return made('date', args[0])
  if (name === 'equals' || name === 'localeCompare') return made('is', on, args[0])
  if (name === 'exec') return made('pattern', on, args[0])
  return patternUsers.has(name) ? made('pattern', args[0], on) : undefined
}

/** What a value is held against to see whether it is there, or is a text: marks are both. */
const isNothing = ({ type, name, value }: AnyNode) =>
  (type === 'Identifier' && name === 'undefined') ||
  (type === 'Literal' && (value === null || value === 'undefined' || value === 'string'))

const isTypeof = ({ type, operator }: AnyNode) => type === 'UnaryExpression' && operator === 'typeof'

const isLength = (node: AnyNode): boolean =>
  node.type === 'ChainExpression'
    ? isLength(node['expression'] as AnyNode)
    : isMember(node) && nameOf(node) === 'length'

/** What the length is of: `b?.items` of `b?.items.length`. */
const measured = (node: AnyNode): AnyNode =>
  (node.type === 'ChainExpression' ? (node['expression'] as AnyNode) : node)['object'] as AnyNode
