import jsTokens from 'js-tokens'

/**
 * True if a function's own text names nothing outside itself but globals, so that its module has nothing to teach.
 * Unsure counts as false.
 */
export function isSelfContained(functionText: string): boolean {
  if (functionText.length > 4_000 || functionText.includes('[native code]')) return false
  const tokens = [...jsTokens(functionText)].filter(
    ({ type }) => !['WhiteSpace', 'LineTerminatorSequence', 'SingleLineComment', 'MultiLineComment'].includes(type),
  )
  const declared = new Set<string>()
  const used = new Set<string>()
  let declaring = true // the parameters, up to the body
  for (const [i, { type, value }] of tokens.entries()) {
    if (value === '=>' || value === '{') declaring = false
    if (value === '=' || value === ';' || value === 'of' || value === 'in') declaring = false
    if (type !== 'IdentifierName') continue
    if (value === 'const' || value === 'let' || value === 'var' || value === 'catch' || value === 'function') {
      declaring = true
      continue
    }
    const before = tokens[i - 1]?.value
    if (before === '.' || before === '?.' || tokens[i + 1]?.value === ':') continue
    if (declaring || tokens[i + 1]?.value === '=>') declared.add(value)
    else used.add(value)
  }
  return [...used].every((name) => declared.has(name) || keywords.has(name) || name in globalThis)
}

const keywords = new Set(
  'async await break case catch class const continue default do else false finally for function if in instanceof let new null of return static switch this throw true try typeof undefined var void while with yield'.split(
    ' ',
  ),
)
