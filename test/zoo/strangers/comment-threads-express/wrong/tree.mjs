export function asTree(list) {
  const nodes = new Map(list.map((c) => [c.id, { ...c, replies: [] }]))
  const roots = []
  for (const node of nodes.values()) {
    if (node.parent === null) roots.push(node)
    else nodes.get(node.parent).replies.push(node)
  }
  return roots
}

export function counts(list) {
  const authors = new Set(list.map((c) => c.author))
  return { comments: list.length, authors: authors.size, threads: list.filter((c) => c.parent === null).length }
}
