import { isMark } from './marks.ts'
import type { CurrentObserver, Use } from './observer.ts'
import { patchMethod } from '../patch/patch-method.ts'

export const uses: ReadonlySet<string> = new Set<Use>(['json()', 'base64()', 'uri()', 'split()'])

/** Longest text whose decoding is kept. */
const maxText = 4_096

/** What a pattern that texts are split by is likely to take for a separator, the likelier first. */
const separators: readonly string[] = [' ', ',', ';', '|', ':', '/', '.', '-', '\n']

/** A text that separates as texts are split: what they are split by itself, or one that the pattern takes. */
function separatorOf(by: unknown, splits: (text: string) => boolean): string | undefined {
  if (typeof by === 'string') return by === '' ? undefined : by
  return by instanceof RegExp ? separators.find((one) => splits(`a${one}a`)) : undefined
}

/** Observes what decodes texts and takes them apart. */
export function onUsedTexts(current: CurrentObserver): (() => void)[] {
  const decoded = (as: Use, text: unknown, decode: () => string) => {
    if (typeof text !== 'string' || text.length > maxText) return
    const observer = current()
    if (observer === undefined) return
    if (isMark(text)) observer.onUse(as, text)
    else observer.onDecoded(decode())
  }
  return [
    patchMethod(globalThis, 'decodeURIComponent', (original) => (text) => {
      const observer = current()
      if (observer === undefined) return original(text)
      if (isMark(text)) observer.onUse('uri()', text)
      const result = original(text)
      if (result !== text && result.length <= maxText) observer.onDecoded(result)
      return result
    }),
    patchMethod(globalThis, 'atob', (original) => (text) => {
      decoded('base64()', text, () => Buffer.from(text, 'base64').toString('latin1'))
      return original(text)
    }),
    patchMethod(
      Buffer as { from: (...args: unknown[]) => Buffer },
      'from',
      (original) =>
        function (this: unknown, ...args: unknown[]) {
          const made = original.apply(this, args)
          if (args[1] === 'base64' || args[1] === 'base64url') decoded('base64()', args[0], () => made.toString('utf8'))
          return made
        },
    ),
    patchMethod(
      String.prototype as { split: (...args: unknown[]) => string[] },
      'split',
      (original) =>
        function (this: unknown, ...args: unknown[]) {
          const [by] = args
          const observer = typeof this === 'string' && isMark(this) ? current() : undefined
          const separator = observer && separatorOf(by, (text) => original.call(text, by).length > 1)
          if (separator !== undefined) observer!.onUse('split()', this as string, separator)
          return original.apply(this, args)
        },
    ),
  ]
}
