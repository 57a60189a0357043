import { isTextLiteral, textOfLiteral, type Token } from '../tokens/source-values.ts'

/** Whether the text at this place names a module: what is imported, required, or rewritten by a bundler. */
export function isSpecifier(tokens: readonly Token[], i: number): boolean {
  const [before = '', beforeThat = ''] = [tokens[i - 1]?.value, tokens[i - 2]?.value]
  if (before === 'from' || before === 'import') return true
  return before === '(' && (beforeThat === 'import' || beforeThat === 'require' || beforeThat.startsWith('__vite_ssr_'))
}

/** Specifiers of imports that are not packages: relative ones, and those of path aliases. */
export function mineImports(tokens: readonly Token[]): string[] {
  const imports = new Set<string>()
  for (const [i, token] of tokens.entries()) {
    if (!isTextLiteral(token) || !isSpecifier(tokens, i)) continue
    const text = textOfLiteral(token.value)
    if (/^[./]/.test(text) || /^[@~#]\//.test(text)) imports.add(text)
  }
  return [...imports]
}
