import type { Node } from 'acorn'

/** A node of any type, as a walk sees it. */
export type AnyNode = Node & Record<string, unknown>

/** Whether a value is a node. */
export const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && typeof (value as AnyNode).type === 'string'

export const isMember = ({ type, computed }: AnyNode) => type === 'MemberExpression' && computed !== true

/** What a name or the last member of a chain is called, also where a bundler writes `(0, crypto.createHash)` for a name that is imported. */
export function nameOf(node: AnyNode): string | undefined {
  if (node.type === 'Identifier') return node['name'] as string
  if (node.type === 'SequenceExpression') return nameOf((node['expressions'] as readonly AnyNode[]).at(-1)!)
  return isMember(node) ? nameOf(node['property'] as AnyNode) : undefined
}
