import { isMark } from './marks.ts'
import type { Observers, Use } from './observer.ts'
import { patchMethod } from './patch-method.ts'

export const uses: ReadonlySet<string> = new Set<Use>(['json()', 'base64()', 'uri()', 'split()'])

/** Longest text whose decoding is kept. */
const maxText = 4_096

/** Observes what decodes texts and takes them apart. */
export function onUsedTexts(observers: Observers): (() => void)[] {
  const use = (as: Use, text: string, by?: string) => {
    for (const { onUse } of observers) onUse(as, text, by)
  }
  const decoded = (as: Use, text: unknown, decode: () => string) => {
    if (observers.size === 0 || typeof text !== 'string' || text.length > maxText) return
    if (isMark(text)) use(as, text)
    else for (const { onDecoded } of observers) onDecoded(decode())
  }
  return [
    patchMethod(globalThis, 'decodeURIComponent', (original) => (text) => {
      if (observers.size === 0) return original(text)
      if (isMark(text)) use('uri()', text)
      const result = original(text)
      if (result !== text && result.length <= maxText) for (const { onDecoded } of observers) onDecoded(result)
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
          if (observers.size > 0 && typeof this === 'string' && typeof by === 'string' && by !== '' && isMark(this))
            use('split()', this, by)
          return original.apply(this, args)
        },
    ),
  ]
}
