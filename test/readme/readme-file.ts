import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A path of the repository, absolute. */
export const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** The README as it is. */
export const readme = readFileSync(at('README.md'), 'utf8')

/** One fenced block: its language and its text. */
export interface Block {
  readonly language: string
  readonly text: string
}

/** All fenced blocks of a text, in order. */
export function blocksOf(markdown: string): Block[] {
  return [...markdown.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language, text]) => ({
    language: language!,
    text: text!,
  }))
}

/** The part of a text between its markers. Throws where the text has none. */
export function partOf(markdown: string, name: string): string {
  const part = partPattern(name).exec(markdown)?.[2]
  if (part === undefined) throw new Error(`README.md has no part between <!-- generated: ${name} --> and its end`)
  return part.slice(1, -1)
}

/** The text with the part between its markers replaced. */
export function withPart(markdown: string, name: string, part: string): string {
  return markdown.replace(partPattern(name), (_, start: string, __, end: string) => `${start}\n${part}\n${end}`)
}

const partPattern = (name: string) => new RegExp(`(<!-- generated: ${name} -->\\n)([\\s\\S]*?)(<!-- end -->)`)
