import { isNode, nameOf, type AnyNode } from './any-node.ts'

/** Whether an expression can be evaluated once more and nobody notices. */
export type IsPure = (node: AnyNode) => boolean

/** Methods that only make a value of another. */
const methods = wordSet(
  'at charAt charCodeAt codePointAt concat endsWith get getTime getUTCDate getUTCDay getUTCFullYear getUTCMonth has includes indexOf isArray isInteger join keys lastIndexOf normalize padEnd padStart ' +
    'slice startsWith substring toLowerCase toString toUpperCase trim trimEnd trimStart',
)
/** And ask a function for each member of a list. */
const listMethods = wordSet('every filter find findIndex findLast flatMap map reduce some')
/** And of a text, where what they look for is written there: `stock.replace(row)` may do anything. */
const textMethods = wordSet('match replace replaceAll search split')
/** And of a pattern that keeps no place between two calls. */
const patternMethods = wordSet('exec test')
/** And of what nobody replaces. */
const globals: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['Buffer', wordSet('byteLength from')],
  ['Date', wordSet('UTC parse')],
  ['JSON', wordSet('parse stringify')],
  ['Math', wordSet('abs ceil floor max min round trunc')],
  ['Object', wordSet('entries fromEntries hasOwn keys values')],
])
const functions = wordSet('decodeURI decodeURIComponent encodeURIComponent isFinite isNaN parseFloat parseInt')
const constructors = wordSet('URL URLSearchParams')
/** Without an argument it asks for the time. */
const isDateOf = (node: AnyNode) =>
  nameOf(node['callee'] as AnyNode) === 'Date' && (node['arguments'] as readonly AnyNode[]).length > 0

/** And of a framework's request: `c.req.query('page')`, while `db.query()` may do anything. */
const requestReaders = wordSet('cookie header param params queries query')
const isRequest = (node: AnyNode) => /^(?:req|request|ctx)$/.test(nameOf(node) ?? '')

/** Functions that only read, by what they are called: `header(event, 'x-kind')`, `isOpen(order)`. */
const reader =
  /^(?:String|Number|Boolean|(?:get|read|parse|header|param|query|cookie|field|value|normali[sz]e|lower|upper|trim|is|has|to|as|str|num|int)(?![a-z]).*|header|cookie)$/

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

/** What a module gives one name to and never another value: its functions, and its patterns. */
type Constants = ReadonlyMap<string, AnyNode>

/**
 * Tells for the expressions of a module. Its own functions are read: one that only makes a value of its arguments can be called again,
 * however it is called.
 */
export function pureIn(program: AnyNode): IsPure {
  const constants = constantsOf(program)
  const told = new Map<AnyNode, boolean>()

  function isPureFunction(node: AnyNode): boolean {
    const known = told.get(node)
    if (known !== undefined) return known
    // What calls itself may never end.
    told.set(node, false)
    const isPlain = node['async'] !== true && node['generator'] !== true
    const body = node['body'] as AnyNode
    const pure = isPlain && (node['params'] as readonly AnyNode[]).every(isPurePattern) && isPureStatement(body)
    told.set(node, pure)
    return pure
  }

  const isPurePattern = (node: AnyNode): boolean =>
    node.type === 'Identifier' ||
    (node.type === 'AssignmentPattern' && isPurePattern(node['left'] as AnyNode) && isPure(node['right'] as AnyNode)) ||
    (node.type === 'ObjectPattern' &&
      (node['properties'] as readonly AnyNode[]).every(
        ({ type, value, computed }) => type === 'Property' && computed !== true && isPurePattern(value as AnyNode),
      )) ||
    (node.type === 'ArrayPattern' &&
      (node['elements'] as readonly (AnyNode | null)[]).every((element) => element === null || isPurePattern(element)))

  /** Statements that end and leave nothing behind; loops are left out. */
  function isPureStatement(node: AnyNode): boolean {
    const all = (...names: readonly string[]) => childrenOf(node, names).every(isPureStatement)
    switch (node.type) {
      case 'BlockStatement':
      case 'CatchClause':
        return all('body')
      case 'TryStatement':
        return all('block', 'handler', 'finalizer')
      case 'IfStatement':
        return isPure(node['test'] as AnyNode) && all('consequent', 'alternate')
      case 'ReturnStatement':
        return childrenOf(node, ['argument']).every(isPure)
      case 'VariableDeclaration':
        return (
          node['kind'] === 'const' &&
          (node['declarations'] as readonly AnyNode[]).every(
            ({ id, init }) => isPurePattern(id as AnyNode) && isPure(init as AnyNode),
          )
        )
      default:
        return isPure(node)
    }
  }

  /** A pattern that is written there, or has a name and keeps no place. */
  function isPlainPattern(node: AnyNode): boolean {
    const pattern = node.type === 'Identifier' ? constants.get(node['name'] as string) : node
    const regex = pattern?.['regex'] as { flags: string } | undefined
    return regex !== undefined && (pattern === node || !/[gy]/.test(regex.flags))
  }

  function isPureCall(node: AnyNode): boolean {
    const callee = node['callee'] as AnyNode
    const args = node['arguments'] as readonly AnyNode[]
    const name = nameOf(callee) ?? ''
    if (callee.type === 'Identifier') {
      const own = constants.get(name)
      if (own?.['params'] === undefined) return functions.has(name) || reader.test(name)
      return isPureFunction(own) || (reader.test(name) && !writes(own))
    }
    if (callee.type !== 'MemberExpression') return false
    const on = callee['object'] as AnyNode
    const first = args[0]
    return (
      methods.has(name) ||
      (listMethods.has(name) && first !== undefined && isFunction(first)) ||
      (textMethods.has(name) && first !== undefined && (first.type === 'Literal' || isPlainPattern(first))) ||
      (patternMethods.has(name) && isPlainPattern(on)) ||
      (on.type === 'Identifier' && globals.get(on['name'] as string)?.has(name) === true) ||
      (requestReaders.has(name) && isRequest(on))
    )
  }

  function isPure(node: AnyNode): boolean {
    const all = (...names: readonly string[]) => childrenOf(node, names).every(isPure)
    switch (node.type) {
      case 'Identifier':
      case 'ThisExpression':
      case 'Literal':
        return true
      case 'TemplateLiteral':
        return all('expressions')
      case 'ArrayExpression':
        return all('elements')
      case 'ObjectExpression':
        return all('properties')
      case 'Property':
        return node['kind'] === 'init' && all('key', 'value')
      case 'SpreadElement':
        return all('argument')
      case 'MemberExpression':
        return node['computed'] === true
          ? all('object', 'property')
          : (node['object'] as AnyNode).type !== 'Super' && all('object')
      case 'ChainExpression':
        return all('expression')
      case 'UnaryExpression':
        return node['operator'] !== 'delete' && all('argument')
      case 'BinaryExpression':
      case 'LogicalExpression':
        return all('left', 'right')
      case 'ConditionalExpression':
        return all('test', 'consequent', 'alternate')
      case 'CallExpression':
        return isPureCall(node) && all('callee', 'arguments')
      case 'ArrowFunctionExpression':
      case 'FunctionExpression':
        return isPureFunction(node)
      case 'NewExpression':
        return (constructors.has(nameOf(node['callee'] as AnyNode) ?? '') || isDateOf(node)) && all('arguments')
      default:
        return false
    }
  }

  return isPure
}

function childrenOf(node: AnyNode, names: readonly string[]): AnyNode[] {
  return names.flatMap((name) => {
    const value = node[name]
    return (Array.isArray(value) ? (value as unknown[]) : [value]).filter(isNode)
  })
}

/** Functions and patterns of a module by name, where one name stands for one of them wherever it is used. */
function constantsOf(program: AnyNode): Constants {
  const constants = new Map<string, AnyNode>()
  const others = new Set<string>()
  const note = (id: unknown, value: AnyNode | undefined) => {
    if (!isNode(id) || id.type !== 'Identifier') return
    const name = id['name'] as string
    if (value === undefined || constants.has(name)) others.add(name)
    else constants.set(name, value)
  }
  function visit(node: AnyNode): void {
    if (node.type === 'FunctionDeclaration') note(node['id'], node)
    if (node.type === 'VariableDeclaration')
      for (const { id, init } of node['declarations'] as readonly AnyNode[])
        note(id, node['kind'] === 'const' && isNode(init) && isConstant(init) ? init : undefined)
    for (const param of (node['params'] ?? []) as readonly AnyNode[]) note(param, undefined)
    for (const child of childrenOf(node, Object.keys(node))) visit(child)
  }
  visit(program)
  for (const name of others) constants.delete(name)
  return constants
}

const isFunction = ({ type }: AnyNode) => /^(?:Arrow)?FunctionExpression$/.test(type)
const isConstant = (node: AnyNode) => node['regex'] !== undefined || isFunction(node)

/** Whether a function counts or stores something that it did not make. */
function writes(node: AnyNode): boolean {
  const own = new Set<string>()
  const targets: AnyNode[] = []
  function visit(part: AnyNode): void {
    if (part.type === 'VariableDeclarator') for (const name of namesIn(part['id'] as AnyNode)) own.add(name)
    if (part.type === 'AssignmentExpression') targets.push(part['left'] as AnyNode)
    if (part.type === 'UpdateExpression') targets.push(part['argument'] as AnyNode)
    for (const child of childrenOf(part, Object.keys(part))) visit(child)
  }
  visit(node)
  return targets.some((target) => !own.has(rootOf(target)))
}

const namesIn = (pattern: AnyNode): string[] =>
  pattern.type === 'Identifier'
    ? [pattern['name'] as string]
    : childrenOf(pattern, ['left', 'properties', 'value', 'elements', 'argument']).flatMap(namesIn)

const rootOf = (target: AnyNode): string =>
  isNode(target['object']) ? rootOf(target['object']) : target.type === 'Identifier' ? (target['name'] as string) : ''
