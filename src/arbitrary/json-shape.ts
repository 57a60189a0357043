/** A JSON document as a handler reads it: a leaf with its number, or members. */
export type JsonShape =
  | { readonly leaf: number }
  | { readonly list: boolean; readonly members: readonly (readonly [key: string, shape: JsonShape])[] }

/** A shape and the names of its leaves, by number. */
export interface LearnedJson {
  readonly shape: JsonShape
  readonly leaves: readonly JsonLeaf[]
}

/** A key whose value is no object, and whether the handler treats it as a list. */
export interface JsonLeaf {
  readonly name: string
  readonly list: boolean
}

interface Node {
  readonly children: Map<string, Node>
}

const listMethods = /^(map|forEach|filter|reduce|some|every|find|findIndex|flatMap|push|sort|entries|values)$/
const valueMethods =
  /^(length|trim|toLowerCase|toUpperCase|split|replace|replaceAll|slice|substring|includes|indexOf|startsWith|endsWith|match|charAt|toString|toFixed|join|at|concat)$/

/** The document that holds all learned keys: `user.name` nests, `items.0.sku` and `items.map` make a list. */
export function shapeOf(paths: readonly string[]): LearnedJson {
  const root: Node = { children: new Map() }
  for (const path of paths) {
    let node = root
    for (const key of path.split('.')) {
      if (key === '') continue
      let next = node.children.get(key)
      if (next === undefined) node.children.set(key, (next = { children: new Map() }))
      node = next
    }
  }
  const leaves: JsonLeaf[] = []
  return { shape: membersOf(root, leaves) ?? { list: false, members: [] }, leaves }
}

function membersOf(node: Node, leaves: JsonLeaf[]): JsonShape | undefined {
  const keys = [...node.children.keys()]
  const own = keys.filter((key) => !listMethods.test(key) && !valueMethods.test(key))
  if (own.length === 0) return undefined
  const list = own.every((key) => /^\d+$/.test(key))
  const members = own.map((key): [string, JsonShape] => [
    JSON.stringify(key),
    shapeAt(key, node.children.get(key)!, leaves),
  ])
  return { list, members: list ? members.slice(0, 3) : members }
}

function shapeAt(key: string, node: Node, leaves: JsonLeaf[]): JsonShape {
  const below = membersOf(node, leaves)
  if (below !== undefined) return below
  const list = [...node.children.keys()].some((child) => listMethods.test(child))
  leaves.push({ name: key, list })
  return { leaf: leaves.length - 1 }
}

/** The JSON text of a shape; `valueOf` says what stands at each leaf, `undefined` for nothing. */
export function writeJson(shape: JsonShape, valueOf: (leaf: number) => string | undefined): string {
  if ('leaf' in shape) return valueOf(shape.leaf) ?? 'null'
  let text = ''
  for (const [key, member] of shape.members) {
    const value = 'leaf' in member ? valueOf(member.leaf) : writeJson(member, valueOf)
    if (value === undefined) continue
    if (text !== '') text += ','
    text += shape.list ? value : `${key}:${value}`
  }
  return shape.list ? `[${text}]` : `{${text}}`
}
