import { isSpecifier } from './mine-imports.ts'
import { isTextLiteral, numberOfLiteral, textOfLiteral, type Token } from '../tokens/source-values.ts'

/** Longer texts are messages and documents, not what is compared with. */
const longestText = 64

/** The text at this place, where it is one that a request may have to hold. */
export function textAt(tokens: readonly Token[], i: number): string | undefined {
  const token = tokens[i]!
  if (!isTextLiteral(token) || isSpecifier(tokens, i)) return undefined
  const text = textOfLiteral(token.value)
  return text !== '' && text.length <= longestText ? text : undefined
}

/** Texts, numbers and patterns, in order and without repeats, and whether texts are split at slashes. */
export function mineTexts(tokens: readonly Token[]) {
  const strings = new Set<string>()
  const numbers = new Set<number>()
  const patterns = new Set<string>()
  let splitsPaths = false
  for (const [i, { type, value }] of tokens.entries()) {
    const text = type.startsWith('Template') ? partOfTemplate(value) : textAt(tokens, i)
    if (text !== undefined) strings.add(text)
    splitsPaths ||= text === '/' && tokens[i - 1]?.value === '(' && tokens[i - 2]?.value === 'split'
    const number = type === 'NumericLiteral' ? numberOfLiteral(value) : undefined
    if (number !== undefined) numbers.add(number)
    if (type === 'RegularExpressionLiteral') patterns.add(value.slice(1, value.lastIndexOf('/')))
  }
  return { strings: [...strings], numbers: [...numbers], patterns: [...patterns], splitsPaths }
}

function partOfTemplate(part: string): string | undefined {
  const text = part.replace(/^[`}]|(?:\$\{|`)$/g, '').trim()
  return text.length > 1 && text.length <= longestText ? text : undefined
}
