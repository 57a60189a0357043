import { registry } from './registry.mjs'
export const EXPANSIONS = new Set(['parent', 'children'])

const view = ({ id, kind, firmware }) => ({ id, kind, firmware })
export function expand(row, wanted) {
  const out = view(row)
  if (wanted.has('children'))
    out.children = registry.childrenOf(row.id).map((child) => expand(child, new Set(['children'])))
  if (wanted.has('parent')) {
    const parent = row.parent && registry.get(row.parent)
    out.parent = parent ? expand(parent, new Set(['parent'])) : null
    // siblings come for free once both are known: the same objects, not copies
    if (parent && wanted.has('children')) {
      out.parent.children = [
        view(out),
        ...registry
          .childrenOf(parent.id)
          .filter((r) => r.id !== row.id)
          .map(view),
      ]
    }
  }
  return out
}
