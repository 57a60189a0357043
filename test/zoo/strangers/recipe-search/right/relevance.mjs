const score = (recipe, tokens) =>
  tokens.reduce((sum, token) => {
    if (recipe.title.toLowerCase().includes(token)) return sum + 3
    return recipe.tags.includes(token) ? sum + 1 : sum
  }, 0)

export function rank(q = '') {
  const tokens = q.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 20)
  return (a, b) => score(b, tokens) - score(a, tokens) || a.title.localeCompare(b.title)
}
