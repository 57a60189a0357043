import { isNode, nameOf, type AnyNode } from './any-node.ts'

/** What a value is used as that throws where it is no such thing; of what is decoded and parsed `used-texts.ts` tells. */
export type FragileUse =
  'locale' | 'currency' | 'time-zone' | 'pattern' | 'count' | 'bigint' | 'url' | 'date' | 'name' | 'header' | SameBytes

/** What is to have as many bytes as what it is compared with. */
export type SameBytes = `bytes ${number}`

const asMap = (of: object) => new Map(Object.entries(of) as [string, FragileUse][])

/** What some functions and constructors take first that not every value is. */
const firsts: ReadonlyMap<string, FragileUse> = asMap({
  RegExp: 'pattern',
  Array: 'count',
  BigInt: 'bigint',
  URL: 'url',
  Date: 'date',
  alloc: 'count',
  createHash: 'name',
  createHmac: 'name',
  fromCodePoint: 'count',
  normalize: 'name',
  padEnd: 'count',
  padStart: 'count',
  repeat: 'count',
  toExponential: 'count',
  toFixed: 'count',
  toLocaleDateString: 'locale',
  toLocaleString: 'locale',
  toLocaleTimeString: 'locale',
  toLocaleLowerCase: 'locale',
  toLocaleUpperCase: 'locale',
  toPrecision: 'count',
  toString: 'count',
})

/** And second. */
const seconds: ReadonlyMap<string, FragileUse> = asMap({
  localeCompare: 'locale',
  setHeader: 'header',
  header: 'header',
})

/** Options by name, where they are written into a call that formats. */
const options: ReadonlyMap<string, FragileUse> = asMap({
  currency: 'currency',
  timeZone: 'time-zone',
  maximumFractionDigits: 'count',
  minimumFractionDigits: 'count',
})

/** Values that a call hands to what throws where they are not of some kind. */
export function fragileUses(node: AnyNode): { readonly what: FragileUse; readonly value: AnyNode }[] {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return []
  const callee = node['callee'] as AnyNode
  const name = nameOf(callee)
  if (name === undefined) return []
  const on = callee.type === 'MemberExpression' ? nameOf(callee['object'] as AnyNode) : undefined
  const args = node['arguments'] as readonly AnyNode[]
  const first = on === 'Intl' ? 'locale' : !(name === 'Array' && args.length !== 1) && firsts.get(name)
  const second = seconds.get(name)
  const uses: { readonly what: FragileUse; readonly value: AnyNode }[] = [
    ...(first && args[0] ? [{ what: first, value: args[0] }] : []),
    ...(second && args[1] ? [{ what: second, value: args[1] }] : []),
    ...args.flatMap(optionsIn),
  ]
  return uses.flatMap(({ what, value }) => partsOf(value).map((part) => ({ what, value: part })))
}

/** What a text is put together of, but for what is always the same. */
function partsOf(value: AnyNode): AnyNode[] {
  const { type, operator, expressions, left, right } = value as AnyNode & Record<'left' | 'right', AnyNode>
  if (type === 'Literal' || type === 'SpreadElement') return []
  if (type === 'TemplateLiteral') return (expressions as readonly AnyNode[]).flatMap(partsOf)
  return type === 'BinaryExpression' && operator === '+' ? [left, right].flatMap(partsOf) : [value]
}

function optionsIn({ type, properties }: AnyNode): { what: FragileUse; value: AnyNode }[] {
  if (type !== 'ObjectExpression') return []
  return (properties as readonly AnyNode[]).flatMap(({ key, value }) => {
    const what = isNode(key) ? options.get(nameOf(key) ?? '') : undefined
    return what !== undefined && isNode(value) ? [{ what, value }] : []
  })
}
